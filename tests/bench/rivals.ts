import type { Instant } from '../../shared/kernel/instant.ts';

/** A library that adds working seconds by 09:00 to 18:00, Monday to Friday, in the zone of the process. */
export interface Rival {
  readonly name: string;
  add(from: Instant, seconds: number): string;
}
export const rivalHours = { opens: '09:00', closes: '18:00' };
const [opens, closes] = [`${rivalHours.opens}:00`, `${rivalHours.closes}:00`];

interface MomentLike {
  (from: string): { addWorkingTime(amount: number, unit: 'seconds'): { toISOString(): string } };
  updateLocale(name: 'en', settings: object): void;
}
interface DayjsLike {
  (from: string): { addBusinessTime(amount: number, unit: 'minutes'): { toISOString(): string } };
  extend(plugin: unknown): void;
  setBusinessTime(week: object): void;
}

// named by a variable, because the project does not depend on them
const load = (name: string) => import(name);

const moment = async (): Promise<Rival> => {
  const { default: library }: { default: MomentLike } = await load('moment-business-time');
  const day = [opens, closes];
  library.updateLocale('en', { workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null } });
  return { name: 'moment-business-time', add: (from, seconds) => library(from).addWorkingTime(seconds, 'seconds').toISOString() };
};

const dayjs = async (): Promise<Rival> => {
  const { default: library }: { default: DayjsLike } = await load('dayjs');
  const { default: plugin }: { default: { default?: unknown } } = await load('dayjs-business-time');
  library.extend(plugin.default ?? plugin);
  const day = [{ start: opens, end: closes }];
  library.setBusinessTime({ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: null, sunday: null });
  return {
    name: 'dayjs-business-time',
    add: (from, seconds) =>
      library(from)
        .addBusinessTime(seconds / 60, 'minutes')
        .toISOString(),
  };
};

/** The rivals that are installed, and the names of those that are not. */
export const rivals = async (): Promise<{ found: Rival[]; missing: string[] }> => {
  const [found, missing]: [Rival[], string[]] = [[], []];
  for (const [name, open] of [['moment-business-time', moment] as const, ['dayjs-business-time', dayjs] as const]) {
    await open().then(
      (rival) => found.push(rival),
      () => missing.push(name),
    );
  }
  return { found, missing };
};
