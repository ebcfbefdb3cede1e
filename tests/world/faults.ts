/** What may go wrong with one call: refused before anything happened, or failed after it did. */
export type Fault = 'before' | 'after' | null;

/** What a call was given, and when in the run: milliseconds of its clock. */
export interface Called {
  readonly given: readonly unknown[];
  readonly millis: number;
}

/** Decides what goes wrong with a call, by its name, its number in the run and what it was given. */
export type FaultPlan = (name: string, call: number, called: Called) => Fault;

export const noFaults: FaultPlan = () => null;

/** A numbered fault at one call of the whole run: a crash point. */
export const crashAt =
  (call: number, fault: Fault): FaultPlan =>
  (_name, number) =>
    number === call ? fault : null;

/** A generator of numbers from a seed (mulberry32), so that a failure is replayed from it: from 0 up to 1. */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Faults at random, each kind with its share of the calls that it names. */
export const someFaults =
  (random: () => number, share: number, names = /./): FaultPlan =>
  (name) => {
    if (!names.test(name) || random() >= share) return null;
    return random() < 0.5 ? 'before' : 'after';
  };

export class Crash extends Error {}

/** Calls that have no effect. */
export const isRead = /\.(read|readHead|readTold|list|listedUpTo|shardsOf|items|stormy|rows)$/;

/**
 * Wraps every function of a port so that the plan may fail it. Calls with an effect are numbered over all ports that share a
 * counter; calls that only read have number 0.
 */
export const faulty = <P extends object>(
  name: string,
  port: P,
  plan: FaultPlan,
  counter: { calls: number },
  millis: () => number = () => 0,
): P =>
  new Proxy(port, {
    get: (target, key, receiver) => {
      const member: unknown = Reflect.get(target, key, receiver);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        const call = `${name}.${String(key)}`;
        if (!isRead.test(call)) counter.calls += 1;
        const fault = plan(call, isRead.test(call) ? 0 : counter.calls, { given, millis: millis() });
        if (fault === 'before') throw new Crash(`${name}.${String(key)} refused`);
        const answer: unknown = await Reflect.apply(member, target, given);
        if (fault === 'after') throw new Crash(`${name}.${String(key)} failed after it was done`);
        return answer;
      };
    },
  });
