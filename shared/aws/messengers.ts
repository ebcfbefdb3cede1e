import * as z from 'zod';
import type { SecretShelf } from '../intake/ports.ts';
import type { Now } from '../kernel/instant.ts';
import type { Destination, HttpRequest, NoticeAdapter, NoticeVerb, Outgoing, ShownNotice } from '../staff/notices/notice-adapter.ts';
import { type Deliver, NoticeNotTaken } from '../staff/notices/ports.ts';
import type { SendMail } from './mailer.ts';
import type { SendSms } from './short-messages.ts';

const patienceMillis = 10_000;
const unreachable = z.enum(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** An error of AWS with its status, a connection that was never made, or a name that leads nowhere. */
const Refused = z.union([
  z.looseObject({ $metadata: z.looseObject({ httpStatusCode: z.number() }) }),
  z.looseObject({ $metadata: z.undefined().optional(), cause: z.looseObject({ code: unreachable }) }),
  z.looseObject({ $metadata: z.undefined().optional(), code: unreachable }),
]);
/** The most of an answer that is read: a handle stands in its first lines. */
const mostAnswerBytes = 65_536;

export interface MessengerPorts {
  readonly mail: SendMail;
  readonly sms: SendSms;
  readonly secrets: SecretShelf;
  /** Refuses addresses that a notice must not reach. */
  readonly check: (url: URL) => Promise<void>;
  readonly now: Now;
}

/** `Retry-After` in seconds, given as such or as a date (RFC 9110, 10.2.3). */
const retryAfter = (given: string | null, now: number): number | null => {
  if (!given) return null;
  const seconds = /^\d{1,9}$/.test(given) ? Number(given) : Math.ceil((Date.parse(given) - now) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
};

const bodyOf = async (answer: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostAnswerBytes) break;
  }
  return Buffer.concat(chunks).toString('utf8');
};

const requestOf = (
  adapter: NoticeAdapter,
  verb: NoticeVerb,
  notice: ShownNotice,
  to: Destination,
  handle: string | null,
): Outgoing | null => (verb === 'send' ? adapter.send(notice, to) : (adapter[verb]?.(notice, to, handle) ?? null));

/** The one place that speaks to the channels of staff: adapters say what to send, this sends it. */
export const messengers = ({ mail, sms, secrets, check, now }: MessengerPorts): Deliver => {
  /** What AWS or the network certainly refused was not taken; of anything else nobody knows. */
  const refused =
    (kind: string) =>
    (cause: unknown): never => {
      const known = Refused.safeParse(cause).data;
      if (!known) throw cause;
      const status = known.$metadata?.httpStatusCode ?? null;
      throw new NoticeNotTaken(`the ${kind} notice channel was not reached`, status, null, { cause });
    };
  const post = async (kind: string, { url, method, headers, body, problem }: HttpRequest): Promise<string> => {
    await check(new URL(url)).catch(refused(kind));
    const answer = await fetch(url, { method, headers, body, redirect: 'error', signal: AbortSignal.timeout(patienceMillis) }).catch(
      refused(kind),
    );
    const said = { status: answer.status, body: await bodyOf(answer) };
    const wrong = problem(said);
    if (wrong === null) return said.body;
    const wait = answer.status === 429 ? retryAfter(answer.headers.get('retry-after'), Date.parse(now())) : null;
    throw new NoticeNotTaken(`the ${kind} notice channel answered ${wrong}`, answer.status, wait, { answered: wrong });
  };
  return async (adapter, verb, notice, channel, { handle = null, thread } = {}) => {
    // whoever tests has often just corrected the secret
    const kept = await (notice.step === 'test' ? secrets.fresh(channel.id) : secrets.of(channel.id));
    const to = { address: channel.address ?? '', secrets: kept, thread, now: now() };
    const request = requestOf(adapter, verb, notice, to, handle);
    if (!request) return { handle };
    if (request.kind === 'mail') await mail(request).catch(refused('email'));
    else if (request.kind === 'sms') await sms(request).catch(refused('sms'));
    else {
      const said = await post(adapter.kind, request);
      return { handle: verb === 'send' ? (adapter.handleOf?.(said) ?? null) : handle };
    }
    return { handle };
  };
};
