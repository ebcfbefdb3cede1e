import { Refusal } from '../kernel/refusal.ts';
import type { Ask, OutgoingRequest } from './platform.ts';
import { asTooMany } from './slow-down.ts';

const patienceMillis = 10_000;
/** What we wait where a platform says "too many" and not for how long. */
const usualWaitSeconds = 60;
const longestWaitSeconds = 86_400;

/** The platform asked us to wait. */
export class SlowDown extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super(`the platform asks to wait ${seconds} s`);
    this.seconds = seconds;
  }
}

const codeOf = (status: number): string => (status === 0 ? 'platform.no-answer' : status < 300 ? 'platform.refused' : `platform.${status}`);

/** The platform said no, or nothing: `status` is 0 when it did not answer, 200 where it says no inside an answer. */
export class PlatformRefusal extends Refusal {
  readonly platformStatus: number;
  constructor(status: number) {
    super(codeOf(status), 502, 'The platform did not do what it was asked.');
    this.platformStatus = status;
  }
}

/** Seconds of a `retry-after`, as a number or as a date. */
export const waitOf = (text: string | undefined, now: number): number => {
  const seconds = /^\d+(\.\d+)?$/.test(text ?? '') ? Number(text) : (Date.parse(text ?? '') - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(longestWaitSeconds, Math.max(1, Math.ceil(seconds))) : usualWaitSeconds;
};

/** One request out and its answer, without following it anywhere; "too many" is 429 on every platform. Throws `PlatformRefusal` with status 0 when there is none. */
export const reachOut =
  (reach: typeof fetch): Ask =>
  async ({ method = 'POST', url, headers, body, bytes }: OutgoingRequest) => {
    try {
      const sent = { method, headers, redirect: 'error', signal: AbortSignal.timeout(patienceMillis) } as const;
      const answer = await reach(url, (bytes ?? body) === undefined ? sent : { ...sent, body: bytes ?? body });
      return asTooMany(url, { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() });
    } catch {
      throw new PlatformRefusal(0);
    }
  };

/** Asks, and answers only with what went well. `now` is in milliseconds. */
export const askPlatform =
  (reach: typeof fetch, now: () => number): Ask =>
  async (request) => {
    const answer = await reachOut(reach)(request);
    if (answer.status === 429) throw new SlowDown(waitOf(answer.headers['retry-after'], now()));
    if (answer.status < 200 || answer.status > 299) throw new PlatformRefusal(answer.status);
    return answer;
  };
