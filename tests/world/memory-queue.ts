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

/** A queue that delivers at least once, after its delay, in no order; what fails comes again, and in the end lies in dead letters. */
export const memoryQueue = <M>(time: VirtualTime, reader: (message: M) => Promise<void>, habits: QueueHabits) => {
  const deadLetters: M[] = [];
  const deliver = async (message: M, attempt: number): Promise<void> => {
    try {
      await reader(message);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (attempt >= habits.tries) deadLetters.push(message);
      else time.at(time.millis() + habits.retryAfter * 1000, () => deliver(message, attempt + 1));
    }
  };
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
