import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Mail } from './engines/ses.ts';
import type { Outgoing, OutgoingAnswer } from './functions.ts';
import type { openLocalChannels } from './local-channels.ts';
import { kindOf, type Outbox } from './outbox.ts';
import { answerFor } from './platforms/answers.ts';
import type { Seen } from './platforms/seen.ts';

const Echo = z.object({ id: z.number(), path: z.string(), body: z.string(), headers: z.string() });
const echoAfterMillis = 1000;

export interface OutsideOptions {
  readonly outbox: Outbox;
  readonly channels: ReturnType<typeof openLocalChannels>;
  readonly database: DatabaseSync;
  readonly now: () => number;
  readonly hooks: string;
  readonly seen: Seen;
  /** Whether requests really go out, beside being kept. */
  readonly live: boolean;
}

/** The world outside, as far as this machine plays it: requests are kept and answered, and platforms echo what was posted. */
export const openOutside = ({ outbox, channels, database, now, hooks, seen, live }: OutsideOptions) => {
  database.exec('CREATE TABLE IF NOT EXISTS echoes (id INTEGER PRIMARY KEY, path TEXT, body TEXT, headers TEXT, at REAL) STRICT');
  const sql = {
    add: database.prepare('INSERT INTO echoes (path, body, headers, at) VALUES (?, ?, ?, ?)'),
    due: database.prepare('SELECT id, path, body, headers FROM echoes WHERE at <= ? ORDER BY at'),
    done: database.prepare('DELETE FROM echoes WHERE id = ?'),
    next: database.prepare('SELECT min(at) AS at FROM echoes'),
  };
  const at = () => new Date(now()).toISOString();

  const sendOut = async ({ url, method, headers, body }: Outgoing): Promise<OutgoingAnswer> => {
    const answer = await fetch(url, { method, headers, redirect: 'manual', ...(body !== '' && { body }) });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  };
  const request = async (functionName: string, outgoing: Outgoing): Promise<OutgoingAnswer> => {
    const channel = await channels.channelOf(outgoing.url, outgoing.url + JSON.stringify(outgoing.headers));
    const { answer, echo, to } = answerFor(outgoing, Math.floor(now() / 1000), seen);
    outbox.add({
      at: at(),
      kind: kindOf(functionName, false),
      channel,
      to: to ?? new URL(outgoing.url).hostname,
      url: outgoing.url,
      body: outgoing.body,
    });
    if (live) return sendOut(outgoing);
    const target = echo && (await channels.channels()).find(({ id, platform }) => id === channel && platform === echo.platform);
    const secret = target?.secrets[0];
    if (echo && target && secret) {
      const due = now() + echoAfterMillis;
      sql.add.run(target.path, echo.body, JSON.stringify(echo.headers(secret, Math.floor(due / 1000))), due);
    }
    return answer;
  };
  let writing = 0;
  const mail = (sent: Mail, caller: string): void => {
    const to = sent.to.join(', ');
    const keep = (channel: string) => {
      writing -= 1;
      outbox.add({
        at: at(),
        kind: kindOf(caller, true),
        channel,
        to,
        url: `mailto:${to}`,
        body: JSON.stringify({ subject: sent.subject, text: sent.text, html: sent.html, from: sent.from, headers: sent.headers }),
      });
    };
    writing += 1;
    void channels.channelOf(to, '').then(keep, () => keep('mail'));
  };
  return {
    request,
    mail,
    /** A mail that is being written down. */
    busy: () => writing > 0,
    nextDue: () => z.object({ at: z.number().nullable() }).parse(sql.next.get()).at,
    fire: async (): Promise<void> => {
      for (const { id, path, body, headers } of z.array(Echo).parse(sql.due.all(now()))) {
        sql.done.run(id);
        await fetch(hooks + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...z.record(z.string(), z.string()).parse(JSON.parse(headers)) },
          body,
        });
      }
    },
  };
};
