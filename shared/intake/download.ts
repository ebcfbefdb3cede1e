import { type MediaProblem, mostMediaBytes } from '../contract/media.ts';
import { Refusal } from '../kernel/refusal.ts';
import { PlatformRefusal } from './asking.ts';
import type { OutgoingRequest } from './platform.ts';

const patienceMillis = 20_000;
const mostHops = 3;
const elsewhere = [301, 302, 303, 307, 308];

/** There will be no copy, however often we ask. */
export class NotKept extends Error {
  readonly problem: MediaProblem;
  constructor(problem: MediaProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Fetches the bytes of media. Throws `NotKept`, or `PlatformRefusal` where there was no answer, or not this one. */
export type Download = (request: OutgoingRequest) => Promise<Buffer>;

const bytesOf = async (answer: Response): Promise<Buffer> => {
  if (answer.status !== 200) throw new PlatformRefusal(answer.status);
  if (Number(answer.headers.get('content-length') ?? 0) > mostMediaBytes) throw new NotKept('media.too-large');
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.length;
    // leaving the loop ends the stream
    if (length > mostMediaBytes) throw new NotKept('media.too-large');
    parts.push(part);
  }
  if (length === 0) throw new NotKept('media.gone');
  return Buffer.concat(parts);
};

/**
 * Fetches media through `reach`, which decides where we may go, anew for each place that an answer sends us on to. What shows who
 * we are is shown to the first host only. At most 10 MB, and 20 s for everything.
 */
export const downloadMedia =
  (reach: typeof fetch): Download =>
  async ({ url, headers }) => {
    const signal = AbortSignal.timeout(patienceMillis);
    const ask = async (to: string, shown: OutgoingRequest['headers'], hops: number): Promise<Buffer> => {
      const answer = await reach(to, { headers: shown, redirect: 'manual', signal });
      try {
        const next = elsewhere.includes(answer.status) ? answer.headers.get('location') : null;
        if (next === null) return await bytesOf(answer);
        if (hops === mostHops || !URL.canParse(next, to)) throw new NotKept('media.refused');
        const there = new URL(next, to);
        return await ask(there.href, there.origin === new URL(to).origin ? shown : {}, hops + 1);
      } finally {
        // what was not read is not waited for
        if (answer.body && !answer.body.locked) await answer.body.cancel();
      }
    };
    try {
      return await ask(url, headers, 0);
    } catch (error) {
      if (error instanceof NotKept || error instanceof PlatformRefusal) throw error;
      if (error instanceof Refusal) throw new NotKept('media.refused');
      throw new PlatformRefusal(0);
    }
  };
