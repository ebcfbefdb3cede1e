import type { VirtualTime } from './virtual-time.ts';

/** How a queue treats its messages: shares of them that come twice, and seconds that a failed one waits. */
export interface QueueHabits {
  readonly random: () => number;
  readonly twice: number;
  readonly retryAfter: number;
  readonly tries: number;
  /** Longest extra delay in seconds, by which messages overtake each other. */
  readonly jitter: number;
}
export const calmQueue: QueueHabits = { random: () => 1, twice: 0, retryAfter: 30, tries: 5, jitter: 0 };

/** How fast a queue is read: messages of a batch one after the other, so many batches at once as have been granted by then. */
export interface Pace {
  readonly batch: number;
  readonly millisEach: number;
  /** Batches at once, by the seconds since the queue was last empty. */
  readonly workers: (busySeconds: number) => number;
}

/** Runs jobs at a pace, oldest first; whoever waits for workers that are granted later looks again every second. */
const paced = (time: VirtualTime, { batch, millisEach, workers }: Pace) => {
  let waiting: Array<() => Promise<void>> = [];
  let [first, working, since, looking] = [0, 0, 0, false];
  const pump = (): void => {
    while (first < waiting.length && working < workers((time.millis() - since) / 1000)) {
      const some = waiting.slice(first, first + batch);
      first += some.length;
      working += 1;
      for (const [index, job] of some.entries())
        time.at(time.millis() + (index + 1) * millisEach, async () => {
          await job();
          if (index < some.length - 1) return;
          working -= 1;
          pump();
        });
    }
    if (first === waiting.length) [waiting, first] = [[], 0];
    if (waiting.length === 0 || looking) return;
    looking = true;
    time.at(time.millis() + 1000, () => {
      looking = false;
      pump();
    });
  };
  return (job: () => Promise<void>): void => {
    if (waiting.length === 0 && working === 0) since = time.millis();
    waiting.push(job);
    pump();
  };
};

/** A queue that delivers at least once, after its delay, in no order; what fails comes again, and in the end lies in dead letters. */
export const memoryQueue = <M>(time: VirtualTime, reader: (message: M) => Promise<void>, habits: QueueHabits, pace?: Pace) => {
  const deadLetters: M[] = [];
  const run = pace ? paced(time, pace) : (job: () => Promise<void>) => job();
  const deliver = (message: M, attempt: number): void | Promise<void> =>
    run(async () => {
      try {
        await reader(message);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        if (attempt >= habits.tries) deadLetters.push(message);
        else time.at(time.millis() + habits.retryAfter * 1000, () => deliver(message, attempt + 1));
      }
    });
  return {
    send: (message: M, delaySeconds = 0) => {
      const due = time.millis() + delaySeconds * 1000;
      const times = habits.random() < habits.twice ? 2 : 1;
      for (let copy = 0; copy < times; copy += 1) {
        const late = habits.jitter === 0 ? 0 : Math.floor(habits.random() * habits.jitter * 1000);
        time.at(due + late + copy * 1500, () => deliver(message, 1));
      }
    },
    deadLetters,
  };
};
