import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { Access, OutgoingRequest, Part, PlatformAdapter } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { readInteraction } from './discord-interaction.ts';
import { Message, readMessage } from './discord-message.ts';
import { pollDiscord } from './discord-poll.ts';

/**
 * Discord. Words of a server come over its Gateway, a socket that stays open, which functions cannot hold: so its channels are
 * asked for every minute, and interactions come by webhook. Facts: docs.discord.com/developers.
 */
const api = 'https://discord.com/api/v10';

/** What asking brought: messages as Discord has them, and the ids of those that are there no more. */
const Asked = z.object({ us: z.string(), channel: z.string(), messages: z.array(z.unknown()), deleted: z.array(z.string()) });
/** What somebody's forwarder of the Gateway posts. */
const Forwarded = z.looseObject({ type: z.string().regex(/^GATEWAY_/), data: z.unknown() });
const Told = z.looseObject({ version: z.number(), application_id: SourceId, type: z.literal(1) });

const gone = (account: string, id: string, at: Instant): Part => ({
  act: {
    account,
    sourceId: id,
    thread: id,
    verb: 'delete',
    version: 'delete',
    kind: 'comment',
    handle: `unknown:${id}`,
    own: false,
    bot: false,
    text: '',
    at,
  },
});
const readOne = (given: unknown, us?: string): Part => {
  const message = Message.safeParse(given);
  return message.success ? readMessage(message.data, us) : { quarantined: 'shape.unknown' };
};
const readForwarded = ({ type, data }: z.infer<typeof Forwarded>): Part => {
  if (type === 'GATEWAY_MESSAGE_CREATE' || type === 'GATEWAY_MESSAGE_UPDATE') return readOne(data);
  return { ignored: type.startsWith('GATEWAY_MESSAGE_REACTION') ? 'discord.reaction' : 'discord.other-event' };
};

const call = (method: 'GET' | 'POST' | 'DELETE', path: string, { token }: Pick<Access, 'token'>, body?: object): OutgoingRequest => ({
  method,
  url: `${api}${path}`,
  headers: { authorization: `Bot ${token}`, ...(body && { 'content-type': 'application/json' }) },
  ...(body && { body: JSON.stringify(body) }),
});
const Sent = z.looseObject({ id: SourceId, channel_id: SourceId });
const Me = z.looseObject({ id: SourceId, username: z.string() });

export const discord: PlatformAdapter = {
  platform: 'discord',
  capabilities: {
    title: 'Discord',
    way: 'webhook and polling',
    hears: {
      comment: 'confirmed',
      reply: 'confirmed',
      message: 'confirmed',
      mention: 'confirmed',
      edit: 'confirmed',
      delete: 'confirmed',
      echo: 'confirmed',
      media: 'confirmed',
    },
    signature: 'confirmed',
    reply: 'confirmed',
    sources: [
      'https://docs.discord.com/developers/resources/message',
      'https://docs.discord.com/developers/interactions/receiving-and-responding',
      'https://docs.discord.com/developers/events/webhook-events',
    ],
  },
  read: ({ body, receivedAt }) => {
    const given = parseJson(body);
    const asked = Asked.safeParse(given).data;
    if (asked)
      return [...asked.messages.map((one) => readOne(one, asked.us)), ...asked.deleted.map((id) => gone(asked.channel, id, receivedAt))];
    const forwarded = Forwarded.safeParse(given).data;
    if (forwarded) return [readForwarded(forwarded)];
    if (Told.safeParse(given).success) return [{ ignored: 'discord.other-event' }];
    return [readInteraction(given)];
  },
  replying: {
    // nonce with enforce_nonce: the same one within some minutes posts once (docs.discord.com/developers/resources/message#create-message)
    idempotent: true,
    request: ({ id, inReplyTo, text }, access) =>
      call('POST', `/channels/${access.account}/messages`, access, {
        content: text,
        message_reference: { message_id: inReplyTo, fail_if_not_exists: false },
        allowed_mentions: { parse: [], replied_user: true },
        nonce: createHash('sha256').update(id).digest('base64url').slice(0, 24),
        enforce_nonce: true,
      }),
    posted: (answer) => Sent.safeParse(parseJson(Buffer.from(answer))).data?.id ?? null,
    remove: ({ sourceId }, access) => call('DELETE', `/channels/${access.account}/messages/${sourceId}`, access),
  },
  fetching: { everyMinutes: 1, poll: pollDiscord((path, access) => call('GET', path, access)) },
  upkeep: {
    who: async (access, ask) => {
      const { username } = Me.parse(parseJson(Buffer.from((await ask(call('GET', '/users/@me', access))).body)));
      return { account: access.account, name: username };
    },
  },
};
