import * as z from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import { answerIn, readAnswer } from '../answers.ts';
import { openLink } from '../attachments.ts';
import { parseJson } from '../json.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { DiscordSent, discordCall, discordNonce } from './discord-call.ts';
import { readInteraction } from './discord-interaction.ts';
import { type Beside, Message, readMessage } from './discord-message.ts';
import { withPictures } from './discord-pictures.ts';
import { pollDiscord } from './discord-poll.ts';
import { discordPosting } from './discord-posting.ts';

/**
 * Discord. Words of a server come over its Gateway, a socket that stays open, which functions cannot hold: so its channels are
 * asked for every minute, and interactions come by webhook. Facts: docs.discord.com/developers.
 */
/** What asking brought: messages as Discord has them, and the ids of those that are there no more, and chains. */
const Asked = z.object({
  us: z.string(),
  channel: z.string(),
  threads: z.record(z.string(), z.string()).default({}),
  messages: z.array(z.unknown()),
  deleted: z.array(z.string()),
});
/** What somebody's forwarder of the Gateway posts. */
const Forwarded = z.looseObject({ type: z.string().regex(/^GATEWAY_/), data: z.unknown() });
/** docs.discord.com/developers/events/webhook-events: what befalls the app, and words of players among themselves. */
const Told = z.looseObject({ type: z.literal(1), event: z.looseObject({ type: z.string().regex(/^[A-Z_]{3,60}$/) }) });

const gone = ({ channel, threads }: z.infer<typeof Asked>, id: string, at: Instant): Part => ({
  act: {
    account: channel,
    sourceId: id,
    thread: threads[id] ?? id,
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
const readOne = (given: unknown, beside: Beside): Part => {
  const message = Message.safeParse(given);
  return message.success ? readMessage(message.data, beside) : { quarantined: 'shape.unknown' };
};
const readForwarded = ({ type, data }: z.infer<typeof Forwarded>): Part => {
  if (type === 'GATEWAY_MESSAGE_CREATE' || type === 'GATEWAY_MESSAGE_UPDATE') return readOne(data, { threads: {} });
  return { ignored: type.startsWith('GATEWAY_MESSAGE_REACTION') ? 'discord.reaction' : 'discord.other-event' };
};

const mostCharacters = 2000;
/** An interaction is no message that could be answered: who made it is named, where there is room for it. */
const named = (person: string, text: string) => {
  const content = `<@${person}> ${text}`;
  return { content: content.length > mostCharacters ? text : content, allowed_mentions: { users: [person] } };
};
const answering = (message: string, content: string) => ({
  content,
  message_reference: { message_id: message, fail_if_not_exists: false },
  allowed_mentions: { parse: [], replied_user: true },
});
const Channel = z.looseObject({ id: SourceId, name: z.string().nullish() });

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
    if (asked) return [...asked.messages.map((one) => readOne(one, asked)), ...asked.deleted.map((id) => gone(asked, id, receivedAt))];
    const forwarded = Forwarded.safeParse(given).data;
    if (forwarded) return [readForwarded(forwarded)];
    const told = Told.safeParse(given).data;
    if (told) return [{ ignored: `discord.${told.event.type.toLowerCase().replaceAll('_', '-')}` }];
    return [readInteraction(given)];
  },
  replying: {
    // by its nonce
    idempotent: true,
    request: ({ id, inReplyTo, kind, person, text, pictures = [] }, access) =>
      withPictures(
        discordCall('POST', `/channels/${access.account}/messages`, access, {
          ...(kind === 'message' ? named(person, text) : answering(inReplyTo, text)),
          ...discordNonce(id),
          ...(pictures.length > 0 && { attachments: pictures.map(({ alt, name }, at) => ({ id: at, filename: name, description: alt })) }),
        }),
        pictures,
      ),
    posted: (answer) => answerIn(DiscordSent, answer)?.id ?? null,
    remove: ({ sourceId }, access) => discordCall('DELETE', `/channels/${access.account}/messages/${sourceId}`, access),
  },
  posting: discordPosting,
  fetching: {
    everyMinutes: 1,
    poll: pollDiscord((path, access) => discordCall('GET', path, access)),
    // links are signed for a day: docs.discord.com/developers/reference#signed-attachment-cdn-urls
    media: openLink(['cdn.discordapp.com', 'media.discordapp.net']),
  },
  upkeep: {
    // a token is of use where it opens the channel
    who: async (access, ask) => {
      const { id, name } = readAnswer(Channel, await ask(discordCall('GET', `/channels/${access.account}`, access)));
      return { account: id, name: name ?? '' };
    },
  },
};
