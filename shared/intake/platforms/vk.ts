import * as z from 'zod';
import { answerIn, readAnswer } from '../answers.ts';
import { parseJson } from '../json.ts';
import type { PlatformAdapter } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { randomId, vkCall } from './vk-call.ts';
import { vkPosting } from './vk-posting.ts';
import { readComment, readGone, readMessage } from './vk-read.ts';

/** VK communities, Callback API. Facts: dev.vk.com/en/api/community-events/json-schema and dev.vk.com/en/method. */
const Body = z.looseObject({ type: z.string(), group_id: SourceId.optional(), event_id: z.string().optional(), object: z.unknown() });

/** Asked for several peers, VK names the message as its events do: by its number in the conversation. */
const SentMessage = z.looseObject({
  response: z.tuple([z.looseObject({ conversation_message_id: SourceId, error: z.undefined().optional() })]),
});
const SentComment = z.looseObject({ response: z.looseObject({ comment_id: SourceId }) });
/** VK refuses with 200, and what it could not send to one peer stands with that peer: dev.vk.com/en/reference/errors */
const Refused = z.union([
  z.looseObject({ error: z.looseObject({}) }),
  z.looseObject({ response: z.tuple([z.looseObject({ error: z.looseObject({}) })]) }),
]);
const Groups = z.looseObject({ response: z.looseObject({ groups: z.tuple([z.looseObject({ id: SourceId, name: z.string() })]) }) });
/** dev.vk.com/en/method/groups.getCallbackServers */
const Servers = z.looseObject({
  response: z.looseObject({ items: z.array(z.looseObject({ url: z.string(), status: z.string() })) }),
});

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
    const { type, object, event_id: event } = parsed.data;
    const changed = { event, at: receivedAt };
    if (type === 'message_new' || type === 'message_reply') return [readMessage(group, object, false)];
    if (type === 'message_edit') return [readMessage(group, object, true)];
    if (type === 'wall_reply_new') return [readComment(group, object)];
    if (type === 'wall_reply_edit' || type === 'wall_reply_restore') return [readComment(group, object, changed)];
    if (type === 'wall_reply_delete') return [readGone(group, object, changed)];
    return [/^[a-z_]{3,60}$/.test(type) ? { ignored: `vk.${type.replaceAll('_', '-')}` } : { quarantined: 'vk.event-unknown' }];
  },
  replying: {
    idempotent: true,
    request: ({ id, thread, inReplyTo, kind, text }, access) => {
      if (kind === 'message') return vkCall('messages.send', access, { peer_ids: thread, random_id: randomId(id), message: text });
      const [post = '', comment = ''] = inReplyTo.split(':');
      const from = { owner_id: `-${access.account}`, from_group: access.account, guid: randomId(id) };
      return vkCall('wall.createComment', access, { ...from, post_id: post, reply_to_comment: comment, message: text });
    },
    posted: (answer, { kind, thread }) => {
      const given = parseJson(Buffer.from(answer));
      const number =
        kind === 'message'
          ? SentMessage.safeParse(given).data?.response[0].conversation_message_id
          : SentComment.safeParse(given).data?.response.comment_id;
      return number ? `${kind === 'message' ? thread : thread.split(':')[0]}:${number}` : null;
    },
    refused: (answer) => answerIn(Refused, answer) !== undefined,
  },
  posting: vkPosting,
  upkeep: {
    who: async (access, ask) => {
      const [us] = readAnswer(Groups, await ask(vkCall('groups.getById', access, {}))).response.groups;
      return { account: us.id, name: us.name };
    },
    // a server that failed too often is asked no more until somebody confirms it anew in VK's own pages
    subscribed: async (hook, access, ask) => {
      const { items } = readAnswer(Servers, await ask(vkCall('groups.getCallbackServers', access, { group_id: access.account }))).response;
      return items.some(({ url, status }) => url === hook && status === 'ok');
    },
  },
};
