import { createHash } from 'node:crypto';
import * as z from 'zod';
import { parseJson } from '../json.ts';
import type { Access, OutgoingRequest, Part, PlatformAdapter, SourceAct } from '../platform.ts';
import { fromSeconds, Seconds, SourceId } from '../shapes.ts';

/** VK communities, Callback API. Facts: dev.vk.com/en/api/community-events/json-schema and dev.vk.com/en/method. */
const api = 'https://api.vk.com/method';
const version = '5.199';

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
const Body = z.looseObject({ type: z.string(), group_id: SourceId.optional(), event_id: z.string().optional(), object: z.unknown() });

const attached = (given: ReadonlyArray<z.infer<typeof Attachment>>) =>
  given.map(({ type }) => ({ type: type === 'photo' ? 'image' : type }));
/** `[id1|Olena]` and `[club7|us]` name people and communities inside text: dev.vk.com/en/reference/objects/comment. */
const plain = (text: string): string => text.replaceAll(/\[(?:id|club|public)\d+\|([^\]]+)\]/g, '$1');
const wordsOf = (text: string) => ({ text: plain(text), ...(plain(text) !== text && { original: text }) });

const readMessage = (group: string, given: unknown, edited: boolean): Part => {
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

const readComment = (group: string, given: unknown, verb: SourceAct['verb'], event: string): Part => {
  const parsed = Comment.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { id, from_id: from, post_id: post, parents_stack: parents, reply_to_comment: answered, text, attachments, date } = parsed.data;
  const [root = id] = parents;
  const at = fromSeconds(date);
  return {
    act: {
      account: group,
      sourceId: `${post}:${id}`,
      thread: `${post}:${root}`,
      ...(answered && { inReplyTo: `${post}:${answered}` }),
      verb,
      // an edit has no time of its own: the event names it, the same when it is delivered again
      version: verb === 'create' ? 'create' : event,
      kind: 'comment',
      handle: from,
      own: from === `-${group}`,
      bot: from.startsWith('-') && from !== `-${group}`,
      ...wordsOf(text),
      at,
      attachments: attached(attachments),
    },
  };
};

const readGone = (group: string, given: unknown, event: string, received: SourceAct['at']): Part => {
  const parsed = Gone.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { id, post_id: post } = parsed.data;
  const handle = `unknown:${post}:${id}`;
  const place = { account: group, sourceId: `${post}:${id}`, thread: `${post}:${id}` };
  return { act: { ...place, verb: 'delete', version: event, kind: 'comment', handle, own: false, bot: false, text: '', at: received } };
};

const call = (method: string, { token }: Pick<Access, 'token'>, fields: Readonly<Record<string, string>>): OutgoingRequest => ({
  url: `${api}/${method}`,
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ ...fields, v: version }).toString(),
});
/** The same number for the same reply: VK sends a message with a known `random_id` once (dev.vk.com/en/method/messages.send). */
const randomId = (id: string): string => String(createHash('sha256').update(id).digest().readUInt32BE(0) & 0x7fffffff);

/** Asked for several peers, VK names the message as its events do: by its number in the conversation. */
const SentMessage = z.looseObject({ response: z.array(z.looseObject({ conversation_message_id: SourceId })).min(1) });
const SentComment = z.looseObject({ response: z.looseObject({ comment_id: SourceId }) });
const Groups = z.looseObject({ response: z.looseObject({ groups: z.array(z.looseObject({ id: SourceId, name: z.string() })).min(1) }) });

export const vk: PlatformAdapter = {
  platform: 'vk',
  capabilities: {
    title: 'VK',
    way: 'webhook',
    hears: {
      comment: 'needs a live account',
      reply: 'needs a live account',
      message: 'confirmed',
      edit: 'needs a live account',
      delete: 'needs a live account',
      echo: 'confirmed',
      media: 'confirmed',
    },
    signature: 'confirmed',
    reply: 'needs a live account',
    sources: ['https://dev.vk.com/en/api/community-events/json-schema', 'https://dev.vk.com/en/method/messages.send'],
  },
  read: ({ body, receivedAt }) => {
    const parsed = Body.safeParse(parseJson(body));
    const group = parsed.data?.group_id ?? '';
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    const { type, object, event_id: event = 'edit' } = parsed.data;
    if (type === 'message_new' || type === 'message_reply') return [readMessage(group, object, false)];
    if (type === 'message_edit') return [readMessage(group, object, true)];
    if (type === 'wall_reply_new' || type === 'wall_reply_restore') return [readComment(group, object, 'create', event)];
    if (type === 'wall_reply_edit') return [readComment(group, object, 'edit', event)];
    if (type === 'wall_reply_delete') return [readGone(group, object, event, receivedAt)];
    return [/^[a-z_]{3,60}$/.test(type) ? { ignored: `vk.${type.replaceAll('_', '-')}` } : { quarantined: 'vk.event-unknown' }];
  },
  replying: {
    idempotent: true,
    request: ({ id, thread, inReplyTo, kind, text }, access) => {
      if (kind === 'message') return call('messages.send', access, { peer_ids: thread, random_id: randomId(id), message: text });
      const [post = '', comment = ''] = inReplyTo.split(':');
      const from = { owner_id: `-${access.account}`, from_group: access.account, guid: randomId(id) };
      return call('wall.createComment', access, { ...from, post_id: post, reply_to_comment: comment, message: text });
    },
    posted: (answer, { kind, thread }) => {
      const given = parseJson(Buffer.from(answer));
      const number =
        kind === 'message'
          ? SentMessage.safeParse(given).data?.response[0]?.conversation_message_id
          : SentComment.safeParse(given).data?.response.comment_id;
      return number ? `${kind === 'message' ? thread : thread.split(':')[0]}:${number}` : null;
    },
    // VK refuses with 200: dev.vk.com/en/reference/errors
    refused: (answer) => z.looseObject({ error: z.looseObject({}) }).safeParse(parseJson(Buffer.from(answer))).success,
  },
  upkeep: {
    who: async (access, ask) => {
      const [us] = Groups.parse(parseJson(Buffer.from((await ask(call('groups.getById', access, {}))).body))).response.groups;
      return { account: us?.id ?? '', name: us?.name ?? '' };
    },
  },
};
