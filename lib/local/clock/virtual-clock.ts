/**
 * The clock of the local cloud, in memory that every thread shares: virtual time is `base + (real - since) × speed`.
 * Written by the main thread alone; a reader that meets a half-written state reads again (the first cell counts writes, odd
 * while one is under way).
 */
const counter = 0;
const size = 8 + 3 * 8;
const realNow = Date.now.bind(Date);

export interface ClockState {
  /** Virtual milliseconds at `since`. */
  readonly base: number;
  /** Real milliseconds since 1970. */
  readonly since: number;
  /** Virtual seconds a real second; 0 stands still. */
  readonly speed: number;
}
export interface VirtualClock {
  readonly memory: SharedArrayBuffer;
  now(): number;
  state(): ClockState;
  /** Stands at an instant from now on, and runs on at a speed. */
  set(instant: number, speed: number): void;
  /** Takes up a state that was kept, so that time went on while nobody looked. */
  resume(state: ClockState): void;
}

export const clockIn = (memory: SharedArrayBuffer): VirtualClock => {
  const writes = new Int32Array(memory, 0, 1);
  const cells = new Float64Array(memory, 8, 3);
  const state = (): ClockState => {
    for (;;) {
      const before = Atomics.load(writes, counter);
      const [base = 0, since = 0, speed = 1] = cells;
      if (before % 2 === 0 && Atomics.load(writes, counter) === before) return { base, since, speed };
    }
  };
  const write = ({ base, since, speed }: ClockState) => {
    Atomics.add(writes, counter, 1);
    cells.set([base, since, speed]);
    Atomics.add(writes, counter, 1);
  };
  return {
    memory,
    state,
    now: () => {
      const { base, since, speed } = state();
      return Math.floor(base + (realNow() - since) * speed);
    },
    set: (instant, speed) => write({ base: instant, since: realNow(), speed }),
    resume: write,
  };
};

/** A clock that tells real time until it is set. */
export const newClock = (): VirtualClock => {
  const clock = clockIn(new SharedArrayBuffer(size));
  clock.set(realNow(), 1);
  return clock;
};
