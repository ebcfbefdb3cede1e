import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { sentBody } from '../../shared/contract/delivery-signatures.ts';
import type { Mail } from './engines/ses.ts';
import type { ShortMessage } from './engines/sns.ts';
import type { Outgoing, OutgoingAnswer } from './functions.ts';
import type { openLocalChannels } from './local-channels.ts';
import { kindOf, type Outbox, type OutboxEntry } from './outbox.ts';
import { answerFor } from './platforms/answers.ts';
import { answerGoogleCerts, googleCertsAddress } from './platforms/google-certs.ts';
import type { PreparedAnswers } from './platforms/prepared.ts';
import type { Seen } from './platforms/seen.ts';
import { signedHeaders } from './sign-delivery.ts';

const Echo = z.object({ id: z.number(), path: z.string(), body: z.string(), headers: z.string() });
const echoAfterMillis = 1000;

export interface OutsideOptions {
  readonly outbox: Outbox;
  readonly channels: ReturnType<typeof openLocalChannels>;
  readonly database: DatabaseSync;
  readonly now: () => number;
  readonly hooks: string;
  readonly seen: Seen;
  readonly prepared: PreparedAnswers;
  /** Whether requests really go out, beside being kept. */
  readonly live: boolean;
}

/** The world outside, as far as this machine plays it: requests are kept and answered, and platforms echo what was posted. */
export const openOutside = ({ outbox, channels, database, now, hooks, seen, prepared, live }: OutsideOptions) => {
  database.exec('CREATE TABLE IF NOT EXISTS echoes (id INTEGER PRIMARY KEY, path TEXT, body TEXT, headers TEXT, at REAL) STRICT');
  const sql = {
    add: database.prepare('INSERT INTO echoes (path, body, headers, at) VALUES (?, ?, ?, ?)'),
    due: database.prepare('SELECT id, path, body, headers FROM echoes WHERE at <= ? ORDER BY at'),
    done: database.prepare('DELETE FROM echoes WHERE id = ?'),
    next: database.prepare('SELECT min(at) AS at FROM echoes'),
  };
  const at = () => new Date(now()).toISOString();

  const sendOut = async ({ url, method, headers, body, bytes }: Outgoing): Promise<OutgoingAnswer> => {
    const answer = await fetch(url, { method, headers, redirect: 'manual', ...(body !== '' && { body: bytes ?? body }) });
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: '',
      bytes: new Uint8Array(await answer.arrayBuffer()),
    };
  };
  const request = async (functionName: string, outgoing: Outgoing): Promise<OutgoingAnswer> => {
    const kind = kindOf(functionName, false);
    // a routing key stands in the body
    const seenIn = outgoing.url + JSON.stringify(outgoing.headers) + (kind === 'notice' ? outgoing.body : '');
    const { id: channel, caller } = await channels.whose(outgoing.url, seenIn, kind === 'notice' ? 'http' : null);
    const { answer, echo, to, post } =
      outgoing.url === googleCertsAddress
        ? answerGoogleCerts(await channels.channels())
        : answerFor(outgoing, Math.floor(now() / 1000), { ...caller, hook: hooks + caller.hook }, seen);
    // a question leaves nothing behind: platforms are asked every minute
    if (outgoing.method !== 'GET')
      outbox.add({
        at: at(),
        kind: post && kind === 'reply' ? 'post' : kind,
        channel,
        to: to ?? new URL(outgoing.url).hostname,
        url: outgoing.url,
        body: outgoing.body,
      });
    if (live) return sendOut(outgoing);
    const instead = prepared.take(outgoing);
    if (instead) return instead;
    const target = echo && (await channels.channels()).find(({ id, platform }) => id === channel && platform === echo.platform);
    const secret = target?.secrets[0];
    if (echo && target && secret) {
      const due = now() + echoAfterMillis;
      const body = sentBody(echo.platform, secret, Buffer.from(echo.body));
      const headers = { ...echo.headers, ...signedHeaders(echo.platform, secret, body, new Date(due)) };
      sql.add.run(target.path, body.toString(), JSON.stringify(headers), due);
    }
    return answer;
  };
  let writing = 0;
  /** Writes down what needs no answer, once it is known whose it is. */
  const keep = (meant: Promise<{ readonly id: string }>, otherwise: string, entry: Omit<OutboxEntry, 'at' | 'channel'>): void => {
    const add = (channel: string) => {
      writing -= 1;
      outbox.add({ at: at(), channel, ...entry });
    };
    writing += 1;
    void meant.then(
      ({ id }) => add(id),
      () => add(otherwise),
    );
  };
  const mail = ({ to: addresses, subject, text, html, from, headers }: Mail, caller: string): void => {
    const to = addresses.join(', ');
    const kind = kindOf(caller, true);
    const body = JSON.stringify({ subject, text, html, from, headers });
    keep(channels.whose(to, '', kind === 'notice' ? 'email' : null), 'mail', { kind, to, url: `mailto:${to}`, body });
  };
  /** Short messages are only ever notices. */
  const shortMessage = ({ to, text }: ShortMessage): void =>
    keep(channels.whose(to, '', 'sms'), 'sms', { kind: 'notice', to, url: `sms:${to}`, body: JSON.stringify({ text }) });
  return {
    request,
    mail,
    shortMessage,
    /** A mail or short message that is being written down. */
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
