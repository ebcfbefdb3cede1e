import * as z from 'zod';
import { fromMillis, type Instant, toMillis } from '../../kernel/instant.ts';
import { answerIn } from '../answers.ts';
import type { OutgoingRequest } from '../platform.ts';
import { SourceId } from '../shapes.ts';

/** Meta's Graph API, as Pages, Messenger, Instagram and WhatsApp use it: developers.facebook.com/docs/graph-api/overview. */
export const graph = 'https://graph.facebook.com/v25.0';

/** A call with the token in a header, where no log of addresses keeps it. With a body it is a POST, without one a GET. */
export const graphCall = (url: string, token: string, body?: object): OutgoingRequest => ({
  method: body ? 'POST' : 'GET',
  url,
  headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
  ...(body && { body: JSON.stringify(body) }),
});
export const graphDelete = (url: string, token: string): OutgoingRequest => ({
  method: 'DELETE',
  url,
  headers: { authorization: `Bearer ${token}` },
});

/** The id in `{"id": …}`, which Meta answers when something was made; null when there is none. */
export const idIn = (answer: string): string | null => answerIn(z.looseObject({ id: SourceId }), answer)?.id ?? null;

/** One entry of a webhook: `changes` of things in public, `messaging` of direct messages, `standby` of those that another app answers. */
export const Entry = z.looseObject({
  id: SourceId,
  time: z.number().default(0),
  changes: z.array(z.looseObject({ field: z.string(), value: z.unknown().optional() })).default([]),
  messaging: z.array(z.unknown()).default([]),
  standby: z.array(z.unknown()).default([]),
});

/** Seconds of `entry.time`, or milliseconds as direct messages have them, to an instant no later than receipt. */
export const sentAtOf = (time: number, receivedAt: Instant): Instant => {
  const millis = Math.round(time > 1e11 ? time : time * 1000);
  return fromMillis(millis > 0 && millis <= toMillis(receivedAt) ? millis : toMillis(receivedAt));
};
