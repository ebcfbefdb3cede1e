import * as z from 'zod';
import { PlatformRefusal } from '../asking.ts';
import { parseJson } from '../json.ts';
import type { Access, Ask, PlatformAdapter } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { mastodonCall, mastodonHost } from './mastodon-call.ts';
import { Prepared, uploadPictures } from './mastodon-pictures.ts';
import { mastodonPosting } from './mastodon-posting.ts';
import { placeOf, readEvent, readNotification, readStatus, threadIn } from './mastodon-read.ts';

/**
 * An account on any Mastodon server, named `user@host`: its server is asked for what it was told of. Whoever runs a server may have
 * webhooks instead, which tell of every status that is written there. Facts: docs.joinmastodon.org/methods.
 */
const pageSize = 40;

const json = ({ body }: { body: string }) => parseJson(Buffer.from(body));

/** What polling keeps: what the server said, and the threads that it was asked for. */
const Polled = z.looseObject({
  account: z.string(),
  threads: z.record(z.string(), z.string()).default({}),
  notifications: z.array(z.unknown()).min(1),
});
const Notifications = z.array(z.looseObject({ id: z.string().regex(/^\d+$/) }));
const Seen = z.looseObject({ id: SourceId });
const Shown = z.looseObject({ visibility: z.string().default('public') });
const Me = z.looseObject({ username: z.string(), display_name: z.string().default('') });

/** The thread of a status that answers another; its own where that was deleted meanwhile. */
const threadOf = async (id: string, access: Access, ask: Ask): Promise<string> => {
  try {
    return threadIn(json(await ask(mastodonCall(access, 'GET', `/statuses/${id}/context`))), access.account, id);
  } catch (error) {
    if (error instanceof PlatformRefusal && error.platformStatus === 404) return id;
    throw error;
  }
};

export const mastodon: PlatformAdapter = {
  platform: 'mastodon',
  capabilities: {
    title: 'Mastodon',
    way: 'webhook and polling',
    hears: {
      comment: 'confirmed',
      reply: 'confirmed',
      message: 'confirmed',
      mention: 'confirmed',
      edit: 'confirmed',
      media: 'confirmed',
    },
    signature: 'confirmed',
    reply: 'confirmed',
    sources: [
      'https://docs.joinmastodon.org/methods/notifications/',
      'https://docs.joinmastodon.org/methods/statuses/#create',
      'https://docs.joinmastodon.org/entities/Status/',
    ],
  },
  read: ({ body }) => {
    const given = parseJson(body);
    const polled = Polled.safeParse(given).data;
    if (polled) return polled.notifications.flatMap((one) => readNotification(one, polled));
    if (Array.isArray(given) && given.length > 0) return given.flatMap((one: unknown) => readNotification(one, { threads: {} }));
    return readEvent(given) ?? readStatus(given, { threads: {} });
  },
  replying: {
    // a server knows a key for an hour: docs.joinmastodon.org/methods/statuses/#create
    idempotent: true,
    prepare: async ({ inReplyTo, pictures = [] }, access, ask) => {
      const { visibility } = Shown.parse(json(await ask(mastodonCall(access, 'GET', `/statuses/${encodeURIComponent(inReplyTo)}`))));
      return JSON.stringify({ visibility, ...(pictures.length > 0 && { media_ids: await uploadPictures(pictures, access, ask) }) });
    },
    request: ({ id, inReplyTo, person, text }, access, prepared) => {
      // who is not named is not told
      const status = text.includes(`@${person}`) ? text : `@${person} ${text}`;
      return mastodonCall(access, 'POST', '/statuses', { status, in_reply_to_id: inReplyTo, ...Prepared.parse(JSON.parse(prepared)) }, id);
    },
    posted: (answer) => Seen.safeParse(parseJson(Buffer.from(answer))).data?.id ?? null,
    remove: ({ sourceId }, access) => mastodonCall(access, 'DELETE', `/statuses/${encodeURIComponent(sourceId)}`),
  },
  posting: mastodonPosting,
  fetching: {
    everyMinutes: 1,
    // `min_id` goes forward from what was seen, so that no page between is missed
    poll: async (cursor, access, ask) => {
      const since = /^\d{1,25}$/.test(cursor) ? `&min_id=${cursor}` : '';
      const types = ['mention', 'update', 'quote'].map((type) => `types[]=${type}`).join('&');
      const notifications = Notifications.parse(
        json(await ask(mastodonCall(access, 'GET', `/notifications?limit=${pageSize}&${types}${since}`))),
      );
      const threads: Record<string, string> = {};
      for (const place of notifications.map(placeOf)) {
        if (!place?.answers || place.direct || place.id in threads) continue;
        threads[place.id] = await threadOf(place.id, access, ask);
      }
      const [newest = 0n] = [since ? cursor : '0', ...notifications.map(({ id }) => id)].map(BigInt).toSorted((a, b) => (a > b ? -1 : 1));
      const body = { account: access.account, threads, notifications };
      return {
        bodies: notifications.length > 0 ? [Buffer.from(JSON.stringify(body))] : [],
        cursor: newest > 0n ? newest.toString() : '',
        more: since !== '' && notifications.length === pageSize,
      };
    },
  },
  upkeep: {
    who: async (access, ask) => {
      const { username, display_name: name } = Me.parse(json(await ask(mastodonCall(access, 'GET', '/accounts/verify_credentials'))));
      return { account: `${username}@${mastodonHost(access)}`, name: name || username };
    },
  },
};
