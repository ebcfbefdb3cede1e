import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

export const OutboxEntry = z.object({
  at: z.string(),
  kind: z.enum(['notice', 'reply', 'mail', 'post', 'webhook']),
  channel: z.string(),
  to: z.string().nullable(),
  url: z.string(),
  body: z.string(),
});
/** One request that would have left the machine. `body` is what was sent: parsed where it is JSON. */
export type OutboxEntry = z.infer<typeof OutboxEntry>;

const kinds: Readonly<Record<string, OutboxEntry['kind']>> = { 'send-reply': 'reply', 'notify-staff': 'notice' };
/** What a request is, by the function that made it; whether a reply is a post says the platform that it was for. */
export const kindOf = (functionName: string, mail: boolean): OutboxEntry['kind'] => kinds[functionName] ?? (mail ? 'mail' : 'webhook');

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};

/** Everything that would have gone out, kept in order. */
export const openOutbox = (database: DatabaseSync) => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY, at TEXT, kind TEXT, channel TEXT, "to" TEXT, url TEXT, body TEXT) STRICT',
  );
  const add = database.prepare('INSERT INTO outbox (at, kind, channel, "to", url, body) VALUES (?, ?, ?, ?, ?, ?)');
  const list = database.prepare('SELECT at, kind, channel, "to", url, body FROM outbox WHERE at >= ? ORDER BY id');
  return {
    add: ({ at, kind, channel, to, url, body }: OutboxEntry) => void add.run(at, kind, channel, to, url, body),
    since: (at: string) =>
      z
        .array(OutboxEntry)
        .parse(list.all(at))
        .map((entry) => ({ ...entry, body: parsed(entry.body) })),
  };
};
export type Outbox = ReturnType<typeof openOutbox>;
