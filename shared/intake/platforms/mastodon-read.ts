import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import { plainText } from '../plain-text.ts';
import type { Part, SourceAct } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';

/** Entities of docs.joinmastodon.org/entities: a status, and a notification that holds one. */
const Status = z.looseObject({
  id: SourceId,
  content: z.string(),
  spoiler_text: z.string().default(''),
  visibility: z.string().default('public'),
  created_at: DateText,
  edited_at: DateText.nullish(),
  in_reply_to_id: SourceId.nullish(),
  reblog: z.unknown().nullish(),
  account: z.looseObject({ acct: z.string(), display_name: z.string().default(''), bot: z.boolean().default(false) }),
  media_attachments: z.array(z.looseObject({ type: z.string(), url: z.string().nullish(), description: z.string().nullish() })).default([]),
  mentions: z.array(z.looseObject({ acct: z.string() })).default([]),
});
const Notification = z.looseObject({ id: SourceId, type: z.string(), created_at: DateText, status: z.unknown().optional() });

/** Who hears, as `user@host`, where that is known; and in which thread the statuses stand that answer others, by the id of the status. */
export interface Hearing {
  readonly account?: string | undefined;
  readonly threads: Readonly<Record<string, string>>;
}

/** A status: one for the eyes of those that it names is a direct message, and all of them with one person are one thread. */
export const readStatus = (given: unknown, { account, threads }: Hearing, kind: SourceAct['kind'] = 'comment'): readonly Part[] => {
  const parsed = Status.safeParse(given);
  if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
  const { id, account: author, mentions, edited_at: edited, in_reply_to_id: parent, ...status } = parsed.data;
  if (status.reblog) return [{ ignored: 'mastodon.reblog' }];
  const own = account !== undefined && author.acct === account.split('@')[0];
  const direct = status.visibility === 'direct';
  const html = [status.spoiler_text, status.content].filter(Boolean).join('<br><br>');
  const text = [status.spoiler_text, plainText(status.content)].filter(Boolean).join('\n\n');
  const act: SourceAct = {
    account,
    sourceId: id,
    thread: direct ? `direct:${(own && mentions[0]?.acct) || author.acct}` : (threads[id] ?? parent ?? id),
    inReplyTo: parent ?? undefined,
    verb: 'create',
    version: 'create',
    kind: direct ? 'message' : parent ? 'comment' : kind,
    handle: author.acct,
    name: author.display_name || undefined,
    own,
    bot: author.bot && !own,
    text,
    ...(html !== text && { original: html }),
    at: instantFrom(status.created_at),
    attachments: status.media_attachments.map(({ type, url, description }) => ({
      type,
      url: url ?? undefined,
      alt: description ?? undefined,
    })),
  };
  const changed = edited ? instantFrom(edited) : undefined;
  return changed ? [{ act }, { act: { ...act, verb: 'edit', version: changed, at: changed } }] : [{ act }];
};

const spoken = ['mention', 'update', 'quote', 'quoted_update'];
const reactions = ['favourite', 'reblog'];
/** docs.joinmastodon.org/entities/Notification/#type */
const silent = /^(status|follow|follow_request|poll|admin\.\w+|severed_relationships|moderation_warning|annual_report)$/;

export const readNotification = (given: unknown, hearing: Hearing): readonly Part[] => {
  const parsed = Notification.safeParse(given);
  if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
  const { type, status } = parsed.data;
  if (spoken.includes(type)) return readStatus(status, hearing, 'mention');
  if (reactions.includes(type)) return [{ ignored: 'mastodon.reaction' }];
  return [silent.test(type) ? { ignored: `mastodon.${type.replace(/[._]/g, '-')}` } : { quarantined: 'mastodon.type-unknown' }];
};

/** Where the status of a notification stands: the thread of one that answers another cannot be read from itself. */
export const placeOf = (given: unknown): { id: string; answers: boolean; direct: boolean } | null => {
  const { data } = Notification.safeParse(given);
  const status = Status.safeParse(data?.status).data;
  return status ? { id: status.id, answers: !!status.in_reply_to_id, direct: status.visibility === 'direct' } : null;
};

const Context = z.looseObject({ ancestors: z.array(z.looseObject({ id: SourceId, account: z.looseObject({ acct: z.string() }) })) });

/** The first that somebody other than us said above a status: what hangs below it is one conversation. */
export const threadIn = (context: unknown, account: string, id: string): string => {
  const above = Context.safeParse(context).data?.ancestors ?? [];
  return above.find((status) => status.account.acct !== account.split('@')[0])?.id ?? id;
};

const Event = z.looseObject({ event: z.string(), created_at: DateText.optional(), object: z.unknown() });

/** What an instance tells its own administrator of: mastodon/mastodon, app/models/webhook.rb. */
export const readEvent = (given: unknown): readonly Part[] | null => {
  const parsed = Event.safeParse(given);
  if (!parsed.success) return null;
  const { event, object } = parsed.data;
  if (event === 'status.created' || event === 'status.updated') return readStatus(object, { threads: {} });
  return [
    /^(account|report)\.\w+$/.test(event) ? { ignored: `mastodon.${event.replace('.', '-')}` } : { quarantined: 'mastodon.event-unknown' },
  ];
};
