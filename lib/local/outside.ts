import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Mail } from './engines/ses.ts';
import type { Outgoing, OutgoingAnswer } from './functions.ts';
import type { openLocalChannels } from './local-channels.ts';
import { kindOf, type Outbox } from './outbox.ts';
import { answerFor } from './platforms/answers.ts';

const Echo = z.object({ id: z.number(), path: z.string(), body: z.string(), headers: z.string() });
const echoAfterMillis = 1000;

export interface OutsideOptions {
  readonly outbox: Outbox;
  readonly channels: ReturnType<typeof openLocalChannels>;
  readonly database: DatabaseSync;
  readonly now: () => number;
  readonly hooks: string;
}

/** The world outside, as far as this machine plays it: requests are kept and answered, and platforms echo what was posted. */
export const openOutside = ({ outbox, channels, database, now, hooks }: OutsideOptions) => {
  database.exec('CREATE TABLE IF NOT EXISTS echoes (id INTEGER PRIMARY KEY, path TEXT, body TEXT, headers TEXT, at REAL) STRICT');
  const sql = {
    add: database.prepare('INSERT INTO echoes (path, body, headers, at) VALUES (?, ?, ?, ?)'),
    due: database.prepare('SELECT id, path, body, headers FROM echoes WHERE at <= ? ORDER BY at'),
    done: database.prepare('DELETE FROM echoes WHERE id = ?'),
    next: database.prepare('SELECT min(at) AS at FROM echoes'),
  };
  const at = () => new Date(now()).toISOString();

  const request = async (functionName: string, outgoing: Outgoing): Promise<OutgoingAnswer> => {
    const channel = await channels.channelOf(outgoing.url, outgoing.url + JSON.stringify(outgoing.headers));
    outbox.add({
      at: at(),
      kind: kindOf(functionName, false),
      channel,
      to: new URL(outgoing.url).hostname,
      url: outgoing.url,
      body: outgoing.body,
    });
    const { answer, echo } = answerFor(outgoing, Math.floor(now() / 1000));
    const target = echo && (await channels.channels()).find(({ id, platform }) => id === channel && platform === echo.platform);
    const secret = target?.secrets[0];
    if (echo && target && secret) {
      const due = now() + echoAfterMillis;
      sql.add.run(target.path, echo.body, JSON.stringify(echo.headers(secret, Math.floor(due / 1000))), due);
    }
    return answer;
  };
  const mail = (sent: Mail, caller: string): void => {
    const to = sent.to.join(', ');
    void channels.channelOf(to, '').then((channel) =>
      outbox.add({
        at: at(),
        kind: kindOf(caller, true),
        channel,
        to,
        url: `mailto:${to}`,
        body: JSON.stringify({ subject: sent.subject, text: sent.text, html: sent.html, from: sent.from, headers: sent.headers }),
      }),
    );
  };
  return {
    request,
    mail,
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
