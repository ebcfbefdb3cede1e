import * as z from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { Part } from '../platform.ts';
import { fromSeconds, Seconds, SourceId } from '../shapes.ts';

/** dev.vk.com/en/reference/objects/message and …/comment, and VKCOM/vk-api-schema: callback/objects.json. */
const Attachment = z.looseObject({ type: z.string() });
const Message = z.looseObject({
  id: SourceId.optional(),
  conversation_message_id: SourceId.optional(),
  date: Seconds,
  update_time: Seconds.optional(),
  from_id: SourceId,
  peer_id: SourceId,
  out: z.number().optional(),
  text: z.string().default(''),
  attachments: z.array(Attachment).default([]),
  action: z.looseObject({ type: z.string() }).optional(),
});
const Comment = z.looseObject({
  id: SourceId,
  date: Seconds,
  from_id: SourceId,
  post_id: SourceId,
  post_owner_id: SourceId.optional(),
  reply_to_comment: SourceId.optional(),
  parents_stack: z.array(SourceId).default([]),
  text: z.string().default(''),
  attachments: z.array(Attachment).default([]),
});
const Gone = z.looseObject({ id: SourceId, owner_id: SourceId, post_id: SourceId, deleter_id: SourceId.optional() });

const attached = (given: ReadonlyArray<z.infer<typeof Attachment>>) =>
  given.map(({ type }) => ({ type: type === 'photo' ? 'image' : type }));
/** `[id1|Olena]` and `[club7|us]` name people and communities inside text: dev.vk.com/en/reference/objects/comment. */
const plain = (text: string): string => text.replaceAll(/\[(?:id|club|public)\d+\|([^\]]+)\]/g, '$1');
const wordsOf = (text: string) => ({ text: plain(text), ...(plain(text) !== text && { original: text }) });

/** A message to the community, or of it. */
export const readMessage = (group: string, given: unknown, edited: boolean): Part => {
  // before 5.103 the object is the message itself
  const parsed = z.union([z.looseObject({ message: Message }).transform(({ message }) => message), Message]).safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { peer_id: peer, from_id: from, action, text, attachments, date, update_time: updated } = parsed.data;
  if (action) return { ignored: 'vk.service-message' };
  const id = parsed.data.conversation_message_id ?? parsed.data.id;
  if (!id) return { quarantined: 'shape.unknown' };
  const at = fromSeconds(edited ? (updated ?? date) : date);
  return {
    act: {
      account: group,
      sourceId: `${peer}:${id}`,
      thread: peer,
      verb: edited ? 'edit' : 'create',
      version: edited ? at : 'create',
      kind: 'message',
      handle: from,
      own: from === `-${group}` || parsed.data.out === 1,
      bot: from.startsWith('-') && from !== `-${group}`,
      ...wordsOf(text),
      at,
      attachments: attached(attachments),
    },
  };
};

/** When a comment was changed or taken away is told by nothing but the coming of the event. */
interface Changed {
  readonly event: string | undefined;
  readonly at: Instant;
}

/** A comment under a post of the community; with `changed`, a new version of it. */
export const readComment = (group: string, given: unknown, changed?: Changed): Part => {
  const parsed = Comment.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const {
    id,
    from_id: from,
    post_id: post,
    post_owner_id: owner,
    parents_stack: parents,
    reply_to_comment: answered,
    text,
    attachments,
    date,
  } = parsed.data;
  const [root = id] = parents;
  const at = changed?.at ?? fromSeconds(date);
  return {
    act: {
      account: group,
      sourceId: `${post}:${id}`,
      thread: `${post}:${root}`,
      ...(answered && { inReplyTo: `${post}:${answered}` }),
      verb: changed ? 'edit' : 'create',
      // the event has the same name when it is delivered again
      version: changed ? (changed.event ?? text) : 'create',
      kind: 'comment',
      handle: from,
      // a post is named by its wall and its number: dev.vk.com/en/reference/objects/post
      under: { url: `https://vk.com/wall${owner ?? `-${group}`}_${post}` },
      own: from === `-${group}`,
      bot: from.startsWith('-') && from !== `-${group}`,
      ...wordsOf(text),
      at,
      attachments: attached(attachments),
    },
  };
};

/** A comment that is there no more; which comment it answered is not told. */
export const readGone = (group: string, given: unknown, { event = 'delete', at }: Changed): Part => {
  const parsed = Gone.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { id, post_id: post, deleter_id: deleter } = parsed.data;
  const handle = `unknown:${post}:${id}`;
  const place = { account: group, sourceId: `${post}:${id}`, thread: `${post}:${id}` };
  return {
    act: {
      ...place,
      verb: 'delete',
      version: event,
      kind: 'comment',
      handle,
      ...(deleter && { deleter }),
      own: false,
      bot: false,
      text: '',
      at,
    },
  };
};
