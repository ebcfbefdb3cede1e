import * as z from 'zod';
import { parseJson } from '../json.ts';
import type { PlatformAdapter } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { readChange, sentAtOf } from './facebook-feed.ts';

/** Facebook Page: comments, visitors' posts, mentions and reviews. Facts: developers.facebook.com/docs/graph-api/webhooks/getting-started. */
const graph = 'https://graph.facebook.com/v25.0';

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
  capabilities: {
    title: 'Facebook Page',
    way: 'webhook',
    hears: {
      comment: 'confirmed',
      reply: 'confirmed',
      mention: 'confirmed',
      review: 'confirmed',
      edit: 'confirmed',
      delete: 'confirmed',
      echo: 'confirmed',
      media: 'confirmed',
    },
    signature: 'confirmed',
    reply: 'needs a live account',
    sources: ['https://developers.facebook.com/docs/graph-api/webhooks/reference/page'],
  },
  read: ({ body, receivedAt }) => {
    const parsed = Body.safeParse(parseJson(body));
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    return parsed.data.entry.flatMap(({ id, time, changes }) =>
      changes.length === 0
        ? [{ quarantined: 'facebook.entry-without-changes' }]
        : changes.map(({ field, value }) => readChange({ account: id, sentAt: sentAtOf(time, receivedAt), field, value })),
    );
  },
  replying: {
    idempotent: false,
    request: ({ inReplyTo, text }, { token }) => ({
      url: `${graph}/${encodeURIComponent(inReplyTo)}/comments`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ message: text }),
    }),
    posted: (answer) => z.looseObject({ id: SourceId }).safeParse(parseJson(Buffer.from(answer))).data?.id ?? null,
  },
};
