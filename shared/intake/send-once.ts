import { Refusal } from '../kernel/refusal.ts';
import { askPlatform, PlatformRefusal, reachOut, SlowDown, waitOf } from './asking.ts';
import type { Ask, OutgoingRequest, PlatformAnswer } from './platform.ts';

/**
 * How a send ended. `unknown`: it may have arrived (time-out, 5xx), so it is never tried again blindly. `later`: it may be tried
 * again after so many seconds, because the platform took nothing (`otherwise` failed) or knows our key and posts it once
 * (`otherwise` unknown); `slow` says that the platform wants less of us. `said`: the beginning of what a platform answered that refused.
 */
export type Sent<Made extends object> =
  | ({ readonly state: 'sent' } & Made)
  | { readonly state: 'failed' | 'unknown'; readonly problem: string; readonly said?: string }
  | {
      readonly state: 'later';
      readonly problem: string;
      readonly seconds: number;
      readonly otherwise: 'failed' | 'unknown';
      readonly slow: boolean;
    };
type Unsent = Exclude<Sent<object>, { readonly state: 'sent' }>;

/** One thing to be sent: what may be repeated first, the one request that people see the result of, and how its answer is read. */
export interface Sending<Made extends object> {
  /** Whether the platform posts once however often the same request comes. */
  readonly idempotent: boolean;
  readonly prepare: (ask: Ask) => Promise<string>;
  readonly request: (prepared: string) => OutgoingRequest;
  /** What was made, out of a 2xx answer; null when the answer does not say so. */
  readonly made: (answer: PlatformAnswer) => Made | null;
  /** What had been made before under the same key, out of an answer that is no 2xx. */
  readonly already: (answer: PlatformAnswer) => Made | null;
  /** Whether a 2xx answer says that nothing was made. */
  readonly refused: (answer: string) => boolean;
}

/** How long after a send that may have arrived the same key is sent again: five tries are within the few minutes of the shortest memory. */
const againSeconds = 20;
const mostSaid = 300;

const slowDown = (seconds: number): Unsent => ({ state: 'later', problem: 'platform.429', seconds, otherwise: 'failed', slow: true });
const unsure = (idempotent: boolean, problem: string): Unsent =>
  idempotent ? { state: 'later', problem, seconds: againSeconds, otherwise: 'unknown', slow: false } : { state: 'unknown', problem };
const failed = (problem: string, { body }: PlatformAnswer): Unsent => ({
  state: 'failed',
  problem,
  ...(body && { said: body.slice(0, mostSaid) }),
});

/** What is said of a request before the one that posts: nothing was posted. */
const unprepared = (error: unknown): Unsent => {
  if (error instanceof SlowDown) return slowDown(error.seconds);
  if (error instanceof Refusal) return { state: 'failed', problem: error.code };
  throw error;
};

/** What an answer to the request that posts comes to. */
const readSent = <Made extends object>(sending: Sending<Made>, answer: PlatformAnswer, now: number): Sent<Made> => {
  const before = sending.already(answer);
  if (before) return { state: 'sent', ...before };
  if (answer.status === 429) return slowDown(waitOf(answer.headers['retry-after'], now));
  if (answer.status >= 500) return unsure(sending.idempotent, `platform.${answer.status}`);
  if (answer.status < 200 || answer.status > 299) return failed(`platform.${answer.status}`, answer);
  const made = sending.made(answer);
  if (made) return { state: 'sent', ...made };
  // some platforms refuse with 200; an answer that says neither may follow a post that was made
  if (sending.refused(answer.body)) return failed('platform.refused', answer);
  return unsure(sending.idempotent, 'platform.unreadable');
};

/** Sends one thing through a platform's API and reads its answer. `reach` is fetch, or what stands for it; `now` is in milliseconds. */
export const sendOnce =
  (reach: typeof fetch, now: () => number) =>
  async <Made extends object>(sending: Sending<Made>): Promise<Sent<Made>> => {
    let prepared: string;
    try {
      prepared = await sending.prepare(askPlatform(reach, now));
    } catch (error) {
      return unprepared(error);
    }
    try {
      return readSent(sending, await reachOut(reach)(sending.request(prepared)), now());
    } catch (error) {
      if (error instanceof PlatformRefusal) return unsure(sending.idempotent, error.code);
      throw error;
    }
  };
