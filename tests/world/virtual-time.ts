import { fromMillis, type Instant, toMillis } from '../../shared/kernel/instant.ts';

interface Job {
  readonly at: number;
  readonly order: number;
  readonly run: () => void | Promise<void>;
}

/** One clock for everything in a world: jobs run in order of their instants, then in the order in which they were asked for. */
export const virtualTime = (start: Instant) => {
  let now = toMillis(start);
  let order = 0;
  const heap: Job[] = [];
  const before = (a: Job, b: Job) => a.at < b.at || (a.at === b.at && a.order < b.order);
  const push = (job: Job) => {
    let index = heap.push(job) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (!above || before(above, job)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = job;
  };
  const pop = (): Job | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (!left) break;
      if (right && before(right, left)) child += 1;
      const lower = heap[child];
      if (!lower || before(last, lower)) break;
      heap[index] = lower;
      index = child;
    }
    heap[index] = last;
    return first;
  };
  return {
    now: (): Instant => fromMillis(now),
    millis: () => now,
    /** Asks for a job at an instant in milliseconds, at once where that has passed. */
    at: (millis: number, run: Job['run']) => {
      order += 1;
      push({ at: Math.max(now, millis), order, run });
    },
    /** Runs everything up to an instant, which is then now. */
    runUntil: async (until: Instant) => {
      const end = toMillis(until);
      for (let next = heap[0]; next && next.at <= end; next = heap[0]) {
        pop();
        now = next.at;
        await next.run();
      }
      now = Math.max(now, end);
    },
    waiting: () => heap.length,
  };
};
export type VirtualTime = ReturnType<typeof virtualTime>;
