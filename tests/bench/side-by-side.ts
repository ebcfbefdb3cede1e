import { median } from './figures.ts';

type Work = () => unknown;

const millisOf = async (work: Work, times: number): Promise<number> => {
  const started = process.cpuUsage();
  for (let turn = 0; turn < times; turn += 1) await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / times;
};
const syncMillisOf = (work: Work, times: number): number => {
  const started = process.cpuUsage();
  for (let turn = 0; turn < times; turn += 1) work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / times;
};

/**
 * CPU milliseconds of each work, all in turn in every round, so that a busy machine slows them alike; the median of the
 * rounds. The first two rounds warm the compiler and are dropped. A work is awaited only when its first answer is a promise.
 */
export const sideBySide = async <Name extends string>(
  works: Readonly<Record<Name, Work>>,
  { rounds, times }: { rounds: number; times: number },
): Promise<(name: Name) => number> => {
  const taken = new Map<string, number[]>();
  for (let round = 0; round < rounds + 2; round += 1) {
    for (const [name, work] of Object.entries<Work>(works)) {
      const first = work();
      await first;
      const millis = first instanceof Promise ? await millisOf(work, times) : syncMillisOf(work, times);
      if (round >= 2) taken.set(name, [...(taken.get(name) ?? []), millis]);
    }
  }
  return (name) => median(taken.get(name) ?? []);
};

/** Milliseconds as microseconds, in words. */
export const micros = (millis: number): string => `${(millis * 1000).toFixed(1)} µs`;
