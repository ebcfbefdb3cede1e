import { Calendar } from '../../shared/contract/settings.ts';
import { fromMillis, type Instant } from '../../shared/kernel/instant.ts';
import { add } from '../../shared/sla/working-hours.ts';
import type { Measured } from './figures.ts';
import { type Rival, rivalHours, rivals } from './rivals.ts';
import { micros, sideBySide } from './side-by-side.ts';

const hours = [[rivalHours.opens, rivalHours.closes]];
const weekly = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
const kyiv = Calendar.parse({ timezone: 'Europe/Kyiv', weekly, holidays: [{ date: '01-01' }, { date: '12-25' }, { date: '2026-08-24' }] });
/** The rivals know neither zones nor, all of them, holidays: the same cases are put to the engine in the zone of the process. */
const plain = Calendar.parse({ timezone: Intl.DateTimeFormat().resolvedOptions().timeZone, weekly });

const workingDay = 9 * 3600;
const fiveYears = 5 * 260 * workingDay;
/** Starts over two years, by a step that meets nights, weekends and hours alike. */
const starts: readonly Instant[] = Array.from({ length: 256 }, (_, index) => fromMillis(Date.UTC(2026, 0, 1) + index * 245_001_000));

/** A work that takes the next start each time it is called. */
const inTurn = (work: (from: Instant) => unknown): (() => unknown) => {
  let turn = 0;
  return () => {
    turn = (turn + 1) % starts.length;
    return work(starts[turn] ?? fromMillis(0));
  };
};
const agrees = (rival: Rival, seconds: number): number =>
  starts.filter((from) => rival.add(from, seconds) === add(plain, from, seconds)).length;

const besideRivals = async (): Promise<Measured> => {
  const what = 'dueAt, times faster than the fastest npm library';
  const { found, missing } = await rivals();
  if (found.length === 0) return { bar: 6, what, reason: `not installed: ${missing.join(', ')}` };
  const seconds = workingDay;
  const works: Record<string, () => unknown> = { ours: inTurn((from) => add(plain, from, seconds)) };
  for (const rival of found) works[rival.name] = inTurn((from) => rival.add(from, seconds));
  const millis = await sideBySide(works, { rounds: 7, times: 512 });
  const [fastest] = found.toSorted((a, b) => millis(a.name) - millis(b.name));
  const each = found.map(
    (rival) => `${rival.name} ${micros(millis(rival.name))}, same answer in ${agrees(rival, seconds)} of ${starts.length}`,
  );
  const ours = millis('ours');
  return {
    bar: 6,
    what,
    value: millis(fastest?.name ?? '') / ours,
    unit: 'ratio',
    limit: { rule: 'at least', value: 20 },
    note: [`ours ${micros(ours)}`, ...each, ...missing.map((name) => `${name} is not installed`)].join('; '),
  };
};

/** Bar 6: what a deadline costs, near and far, beside libraries of the registry. Hours are spelled before, as in a warm container. */
export const dueAt = async (): Promise<Measured[]> => {
  const began = performance.now();
  add(Calendar.parse({ ...kyiv, holidays: [] }), fromMillis(Date.UTC(2026, 5, 1)), workingDay);
  const first = performance.now() - began;
  const works = { near: inTurn((from) => add(kyiv, from, workingDay)), far: inTurn((from) => add(kyiv, from, fiveYears)) };
  for (const from of starts) add(kyiv, from, fiveYears);
  const millis = await sideBySide(works, { rounds: 15, times: 8192 });
  const [near, far] = [millis('near'), millis('far')];
  return [
    {
      bar: 6,
      what: 'dueAt, one working day ahead',
      value: near * 1000,
      unit: 'µs',
      limit: { rule: 'at most', value: 10 },
      note: `the first with a new calendar, which spells a year of hours, ${first.toFixed(1)} ms`,
    },
    {
      bar: 6,
      what: 'dueAt, five years ahead beside one day',
      value: far / near,
      unit: 'ratio',
      limit: { rule: 'at most', value: 3 },
      note: `five years ${micros(far)}, one day ${micros(near)}`,
    },
    await besideRivals(),
  ];
};
