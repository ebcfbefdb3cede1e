import * as z from 'zod';
import type { LocalCloud } from '../../../lib/local/local-cloud.ts';

const Entry = z.object({
  at: z.string(),
  kind: z.string(),
  channel: z.string(),
  to: z.string().nullable(),
  url: z.string(),
  body: z.unknown(),
});
const Said = z.object({
  event: z.record(z.string(), z.unknown()),
  running: z.number(),
  fetched: z.unknown().optional(),
  now: z.string(),
  environment: z.record(z.string(), z.string()),
});

/** Speaks to a small cloud as its users do: over HTTP. */
export const speaking = (cloud: LocalCloud) => ({
  ask: async (wish: object, path = '/things/7/votes', headers: Record<string, string> = {}) => {
    const answer = await fetch(cloud.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(wish),
    });
    return { status: answer.status, headers: answer.headers, said: answer.ok ? Said.parse(await answer.json()) : null };
  },
  moveTo: async (now: string, more: object = {}) => {
    const answer = await fetch(`${cloud.url}/local/clock`, { method: 'PUT', body: JSON.stringify({ now, ...more }) });
    return {
      status: answer.status,
      body: z.looseObject({ now: z.string().optional(), code: z.string().optional() }).parse(await answer.json()),
    };
  },
  /** What functions sent to an outside host, oldest first. */
  sentTo: async (host: string) =>
    z
      .array(Entry)
      .parse(await (await fetch(`${cloud.url}/local/outbox`)).json())
      .filter(({ url }) => new URL(url).hostname === host),
  put: (sk: string, more: object = {}) =>
    cloud.engines.dynamodb.call('PutItem', { TableName: cloud.table, Item: { pk: { S: 'p' }, sk: { S: sk }, ...more } }),
});
