import type { PlatformLimits } from '../../shared/contract/platform-limits.ts';
import { comesUp, holdBack, type Pace, takePlace } from '../../shared/intake/pace.ts';
import type { PaceShelf } from '../../shared/intake/ports.ts';
import { type Now, toMillis } from '../../shared/kernel/instant.ts';
import type { Errand } from './read-errand.ts';

export interface PacePorts {
  readonly paces: PaceShelf;
  /** Puts an errand back on the queue; seconds are whole, 900 at most. */
  readonly later: (errand: Errand, seconds: number) => Promise<void>;
  readonly now: Now;
}

/** The longest that a queue holds a message back: docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html */
const longestDelay = 900;
/** How often a row is tried that others write as well. */
const writes = 20;

const secondsOf = (millis: number): number => Math.min(longestDelay, Math.ceil(millis / 1000));

/**
 * Keeps sends of a channel as far apart as the platform's limit asks, by one row a channel: a read and a write a send, and nobody
 * who stays awake. What is early goes back to the queue until its place comes up.
 */
export const keepPace = ({ paces, later, now }: PacePorts) => {
  const change = async <T extends { readonly pace: Pace }>(channel: string, make: (pace: Pace | null) => T): Promise<T> => {
    for (let write = 0; write < writes; write += 1) {
      const known = await paces.read(channel);
      const made = make(known);
      if (made.pace === known || (await paces.write(channel, made.pace, known))) return made;
    }
    throw new Error(`the pace of ${channel} could not be written`);
  };
  return {
    /** Whether the errand may be done now. `first`: it goes before what is not. */
    mayGo: async (errand: Errand, channel: string, { sendsPerMinute }: PlatformLimits, first: boolean): Promise<boolean> => {
      const at = toMillis(now());
      const waited = errand.place && !first ? await paces.read(channel) : null;
      const place = errand.place ?? (await change(channel, (pace) => takePlace(pace, at, 60_000 / sendsPerMinute, first))).place;
      const wait = comesUp(waited, place) - at;
      if (wait <= 0) return true;
      await later({ ...errand, place }, secondsOf(wait));
      return false;
    },
    /** Tries again after some seconds. `slow`: the platform wants less of us, so that everybody on the channel waits. */
    again: async (errand: Errand, channel: string, seconds: number, slow: boolean): Promise<void> => {
      if (slow) await change(channel, (pace) => ({ pace: holdBack(pace, toMillis(now()), seconds * 1000) }));
      await later({ ...errand, tries: errand.tries + 1, place: null }, secondsOf(seconds * 1000));
    },
  };
};
export type KeepPace = ReturnType<typeof keepPace>;
