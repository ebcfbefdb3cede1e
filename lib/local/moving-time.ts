import type { Calm } from './calm.ts';
import type { VirtualClock } from './clock.ts';
import type { Engines } from './engines/open-engines.ts';

const short = 300;
/** Something of the local cloud itself that is due: echoes of platforms. */
export interface Dues {
  nextDue(): number | null;
  fire(): Promise<void>;
}

/** When schedules that recur within five minutes fire: every time; once after each other thing that happens, and at the end; or not before real time goes on. */
export type Shortly = 'each' | 'between' | 'later';

/** Moves the virtual clock forward through everything that falls due on the way, in order. */
export const timeMover = (clock: VirtualClock, engines: Engines, calm: Calm, dues: Dues) => {
  const isShort = (everySeconds: number | null) => everySeconds !== null && everySeconds <= short;
  const least = (instants: ReadonlyArray<number | null>) =>
    instants.reduce<number | null>((a, b) => (b !== null && (a === null || b < a) ? b : a), null);
  const next = (shortly: Shortly) =>
    least([
      engines.queues.nextDue(),
      engines.deliveries.nextDue(),
      dues.nextDue(),
      ...engines.scheduler
        .upcoming()
        .filter(({ everySeconds }) => shortly === 'each' || !isShort(everySeconds))
        .map(({ at }) => at),
    ]);

  let moving: Promise<void> = Promise.resolve();
  const move = async (target: number, speed: number, shortly: Shortly): Promise<void> => {
    await calm.settled();
    for (let at = next(shortly); at !== null && at <= target; at = next(shortly)) {
      clock.set(Math.max(at, clock.now()), speed);
      engines.scheduler.fire(({ everySeconds }) => shortly === 'each' || !isShort(everySeconds));
      await dues.fire();
      await calm.settled();
      if (shortly !== 'between') continue;
      engines.scheduler.fire(() => true);
      await calm.settled();
    }
    if (target > clock.now()) clock.set(target, speed);
    engines.scheduler.fire(({ everySeconds }) => shortly !== 'later' || !isShort(everySeconds));
    await calm.settled();
  };
  let active = 0;
  return {
    move: (target: number, speed: number, shortly: Shortly): Promise<void> => {
      active += 1;
      const mine = moving
        .then(() => move(target, speed, shortly))
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
