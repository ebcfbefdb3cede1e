import * as z from 'zod';
import { parseJson } from '../json.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { lookAfterPage } from './facebook-page.ts';
import { Entry, graph, metaMedia } from './meta-graph.ts';
import { readMessaging } from './meta-messaging.ts';
import { sendMessage, sentMessage } from './meta-sending.ts';

/** Messenger alone, for a Page whose comments nobody hears here. Facts: developers.facebook.com/docs/messenger-platform/webhooks. */
const Body = z.looseObject({ object: z.literal('page'), entry: z.array(Entry).min(1) });

export const messenger: PlatformAdapter = {
  platform: 'messenger',
  capabilities: {
    title: 'Messenger',
    way: 'webhook',
    hears: {
      message: 'confirmed',
      reply: 'confirmed',
      edit: 'confirmed',
      delete: 'confirmed',
      echo: 'confirmed',
      media: 'confirmed',
    },
    signature: 'confirmed',
    reply: 'needs a live account',
    sources: [
      'https://developers.facebook.com/docs/messenger-platform/reference/webhook-events',
      'https://developers.facebook.com/docs/messenger-platform/reference/send-api',
    ],
  },
  read: ({ body, receivedAt }) => {
    const parsed = Body.safeParse(parseJson(body));
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    return parsed.data.entry.flatMap(({ id, changes, messaging, standby }): Part[] => {
      const parts = [
        ...changes.map(() => ({ ignored: 'messenger.page-change' })),
        ...readMessaging('messenger', id, [...messaging, ...standby], receivedAt),
      ];
      return parts.length > 0 ? parts : [{ quarantined: 'messenger.entry-empty' }];
    });
  },
  replying: {
    idempotent: false,
    request: (reply, { account, token }) => sendMessage(`${graph}/${encodeURIComponent(account)}/messages`, reply, token),
    posted: sentMessage,
  },
  fetching: { media: metaMedia },
  upkeep: lookAfterPage(['messages', 'message_echoes', 'message_edits', 'standby']),
};
