import type { Calm } from './calm.ts';
import type { VirtualClock } from './clock.ts';
import type { Engines } from './engines/open-engines.ts';

const short = 300;
/** Something of the local cloud itself that is due: echoes of platforms. */
export interface Dues {
  nextDue(): number | null;
  fire(): Promise<void>;
}

/**
 * Moves the virtual clock forward through everything that falls due on the way, in order. Schedules that recur within five
 * minutes fire once after each other thing that happens, and once at the end; `every` fires all of them.
 */
export const timeMover = (clock: VirtualClock, engines: Engines, calm: Calm, dues: Dues) => {
  const isShort = (everySeconds: number | null) => everySeconds !== null && everySeconds <= short;
  const least = (instants: ReadonlyArray<number | null>) =>
    instants.reduce<number | null>((a, b) => (b !== null && (a === null || b < a) ? b : a), null);
  const next = (every: boolean) =>
    least([
      engines.queues.nextDue(),
      engines.deliveries.nextDue(),
      dues.nextDue(),
      ...engines.scheduler
        .upcoming()
        .filter(({ everySeconds }) => every || !isShort(everySeconds))
        .map(({ at }) => at),
    ]);

  let moving: Promise<void> = Promise.resolve();
  const move = async (target: number, speed: number, every: boolean): Promise<void> => {
    await calm.settled();
    for (let at = next(every); at !== null && at <= target; at = next(every)) {
      clock.set(Math.max(at, clock.now()), speed);
      engines.scheduler.fire(({ everySeconds }) => every || !isShort(everySeconds));
      await dues.fire();
      await calm.settled();
      if (every) continue;
      engines.scheduler.fire(() => true);
      await calm.settled();
    }
    if (target > clock.now()) clock.set(target, speed);
    engines.scheduler.fire(() => true);
    await calm.settled();
  };
  let active = 0;
  return {
    move: (target: number, speed: number, every: boolean): Promise<void> => {
      active += 1;
      const mine = moving
        .then(() => move(target, speed, every))
        .finally(() => {
          active -= 1;
        });
      moving = mine.catch(() => undefined);
      return mine;
    },
    moving: () => active > 0,
    /** Real time passing: what is due by now fires. */
    tick: async (): Promise<void> => {
      if (active > 0) return;
      engines.scheduler.fire(() => true);
      await dues.fire();
      calm.pump();
    },
  };
};
export type TimeMover = ReturnType<typeof timeMover>;
