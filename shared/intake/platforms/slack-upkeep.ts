import * as z from 'zod';
import { toMillis } from '../../kernel/instant.ts';
import { readAnswer } from '../answers.ts';
import type { Access, OutgoingRequest, Upkeep } from '../platform.ts';

/** So many conversations are asked for what was missed: the calls of a minute, docs.slack.dev/apis/web-api/rate-limits (Tier 3). */
const mostConversations = 40;

const call = (method: string, { token }: Access, fields: Readonly<Record<string, string>> = {}): OutgoingRequest => ({
  url: `https://slack.com/api/${method}`,
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

/** docs.slack.dev/reference/methods/auth.test */
const Us = z.looseObject({ ok: z.literal(true), team_id: z.string(), team: z.string(), user_id: z.string() });
/** docs.slack.dev/reference/methods/users.conversations */
const Conversations = z.looseObject({
  ok: z.literal(true),
  channels: z.array(z.looseObject({ id: z.string(), is_im: z.boolean().default(false) })),
});
/** docs.slack.dev/reference/methods/conversations.history */
const History = z.looseObject({ ok: z.literal(true), messages: z.array(z.unknown()) });

export const slackUpkeep: Upkeep = {
  who: async (access, ask) => {
    const answer = await ask(call('auth.test', access));
    const { team_id: account, team: name } = readAnswer(Us, answer);
    // docs.slack.dev/authentication/installing-with-oauth: what a token may do stands in a header of every answer
    const scopes = answer.headers['x-oauth-scopes']?.split(',').map((scope) => scope.trim());
    return { account, name, ...(scopes && { mayWrite: scopes.includes('chat:write') }) };
  },
  // what began since: answers in older threads are in no history of a channel
  missed: async (since, access, ask) => {
    const { team_id, user_id } = readAnswer(Us, await ask(call('auth.test', access)));
    const kinds = { types: 'public_channel,private_channel,mpim,im', exclude_archived: 'true', limit: '200' };
    const { channels } = readAnswer(Conversations, await ask(call('users.conversations', access, kinds)));
    const bodies: Buffer[] = [];
    for (const { id: channel, is_im } of channels.slice(0, mostConversations)) {
      const range = { channel, oldest: String(toMillis(since) / 1000), limit: '100' };
      const { messages } = readAnswer(History, await ask(call('conversations.history', access, range)));
      const told = { team_id, us: user_id, channel, channel_type: is_im ? 'im' : 'channel', history: messages };
      if (messages.length > 0) bodies.push(Buffer.from(JSON.stringify(told)));
    }
    return bodies;
  },
};
