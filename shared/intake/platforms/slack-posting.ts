import * as z from 'zod';
import { answerIn } from '../answers.ts';
import type { Posting } from '../posting.ts';
import { saysNo } from '../shapes.ts';
import { slackCall } from './slack-call.ts';
import { ts } from './slack-event.ts';
import { escaped } from './slack-text.ts';

const Made = z.looseObject({ ok: z.literal(true), channel: z.string(), ts });

/**
 * A message in a channel that the app is in: docs.slack.dev/reference/methods/chat.postMessage. Links of apps show no card unless
 * `unfurl_links` asks for it: docs.slack.dev/messaging/unfurling-links-in-messages.
 */
export const slackPosting: Posting = {
  remembersSeconds: 0,
  sure: 'confirmed',
  request: ({ place, text }, { token }) =>
    slackCall('chat.postMessage', token, { channel: place, text: escaped(text), unfurl_links: true }),
  posted: ({ body }) => {
    const made = answerIn(Made, body);
    return made ? { sourceId: `${made.channel}:${made.ts}`, url: null } : null;
  },
  refused: saysNo,
};
