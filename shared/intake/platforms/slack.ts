import * as z from 'zod';
import { answerIn } from '../answers.ts';
import { leadsTo } from '../attachments.ts';
import { parseJson } from '../json.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { SourceId, saysNo } from '../shapes.ts';
import { slackCall } from './slack-call.ts';
import { Event, readEvent, ts } from './slack-event.ts';
import { slackPosting } from './slack-posting.ts';
import { escaped } from './slack-text.ts';
import { slackUpkeep } from './slack-upkeep.ts';

/** Slack: messages in channels and direct messages. Facts: docs.slack.dev/apis/events-api. */
const Body = z.looseObject({
  team_id: z.string(),
  type: z.literal('event_callback'),
  event: Event,
  authorizations: z.array(z.looseObject({ user_id: SourceId.nullish() })).default([]),
});
/** What asking for what was missed brought: messages of one conversation as its history has them. */
const History = z.object({
  team_id: z.string(),
  us: z.string(),
  channel: z.string(),
  channel_type: z.string(),
  history: z.array(z.unknown()),
});
const readHistory = ({ team_id, us, channel, channel_type, history }: z.infer<typeof History>): readonly Part[] =>
  history.map((one) => {
    const event = Event.safeParse(one);
    return event.success ? readEvent(team_id, [us], { ...event.data, channel, channel_type }) : { quarantined: 'shape.unknown' };
  });

export const slack: PlatformAdapter = {
  platform: 'slack',
  capabilities: {
    title: 'Slack',
    way: 'webhook',
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
      'https://docs.slack.dev/apis/events-api',
      'https://docs.slack.dev/messaging/formatting-message-text',
      'https://docs.slack.dev/reference/methods/chat.postMessage',
    ],
  },
  read: ({ body }) => {
    const given = parseJson(body);
    const asked = History.safeParse(given).data;
    if (asked) return readHistory(asked);
    const parsed = Body.safeParse(given);
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    const us = parsed.data.authorizations.flatMap(({ user_id }) => (user_id ? [user_id] : []));
    return [readEvent(parsed.data.team_id, us, parsed.data.event)];
  },
  replying: {
    idempotent: false,
    // a thread is named by its first message; a direct conversation is one by itself
    request: ({ thread, text }, { token }) => {
      const [channel = '', root] = thread.split(':');
      return slackCall('chat.postMessage', token, { channel, ...(root && { thread_ts: root }), text: escaped(text) });
    },
    posted: (answer) => {
      const sent = answerIn(z.looseObject({ ok: z.literal(true), channel: z.string(), ts }), answer);
      return sent ? `${sent.channel}:${sent.ts}` : null;
    },
    refused: saysNo,
    remove: ({ sourceId }, { token }) => {
      const [channel = '', stamp = ''] = sourceId.split(':');
      return slackCall('chat.delete', token, { channel, ts: stamp });
    },
  },
  posting: slackPosting,
  fetching: {
    media: {
      // with files:read our token opens it, without one Slack shows a page to sign in: docs.slack.dev/reference/objects/file-object
      dies: ({ ref }) => leadsTo(ref, ['slack.com']),
      needsToken: true,
      find: async ({ attachment: { ref: url = '' } }, { token }) => ({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } }),
    },
  },
  upkeep: slackUpkeep,
};
