import * as z from 'zod';
import type { Secrets } from '../../contract/settings.ts';
import { parseJson } from '../json.ts';
import type { Answer, Delivery, Doorway, PlatformAdapter } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { hmacSha256, sameDigest, sameText } from '../signatures.ts';
import { readChange, sentAtOf } from './facebook-feed.ts';

/** Facebook Page: comments, visitors' posts, mentions and reviews. Facts: developers.facebook.com/docs/graph-api/webhooks/getting-started. */
const graph = 'https://graph.facebook.com/v25.0';

const challenge = (query: Delivery['query'], secrets: Secrets): Answer => {
  const known = secrets.verifyToken !== undefined && sameText(query['hub.verify_token'] ?? '', secrets.verifyToken);
  const text = query['hub.challenge'] ?? '';
  // only what Meta sends: digits, so that nobody can make this address print text of their choice
  if (query['hub.mode'] !== 'subscribe' || !known || !/^\d{1,32}$/.test(text))
    return { status: 403, contentType: 'text/plain', body: 'verify token does not match' };
  return { status: 200, contentType: 'text/plain', body: text };
};

export const facebookDoorway: Doorway = {
  keptHeaders: [],
  handshake: ({ method, query }, secrets) => (method === 'GET' ? challenge(query, secrets) : null),
  verify: ({ headers, body }, secret) => {
    const given = headers['x-hub-signature-256'] ?? '';
    return given.startsWith('sha256=') && sameDigest(hmacSha256(secret, [body]), given.slice(7), 'hex');
  },
};

const Body = z.looseObject({
  object: z.literal('page'),
  entry: z
    .array(
      z.looseObject({
        id: SourceId,
        time: z.number().default(0),
        changes: z.array(z.looseObject({ field: z.string(), value: z.unknown().optional() })).default([]),
      }),
    )
    .min(1),
});
export const facebook: PlatformAdapter = {
  platform: 'facebook',
  read: (body, receivedAt) => {
    const parsed = Body.safeParse(parseJson(body));
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    return parsed.data.entry.flatMap(({ id, time, changes }) =>
      changes.length === 0
        ? [{ quarantined: 'facebook.entry-without-changes' }]
        : changes.map(({ field, value }) => readChange({ account: id, sentAt: sentAtOf(time, receivedAt), field, value })),
    );
  },
  request: ({ inReplyTo, text }, token) => ({
    url: `${graph}/${encodeURIComponent(inReplyTo)}/comments`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ message: text }),
  }),
  posted: (answer) => z.looseObject({ id: SourceId }).safeParse(parseJson(Buffer.from(answer))).data?.id ?? null,
};
