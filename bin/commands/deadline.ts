import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import * as z from 'zod';
import { Calendar } from '../../shared/contract/settings.ts';
import { type Instant, instantFrom } from '../../shared/kernel/instant.ts';
import { checkCalendar } from '../../shared/sla/check-calendar.ts';
import { explainDeadline } from '../../shared/sla/explain.ts';
import { dueWithPauses, type Pause, workedBetween } from '../../shared/sla/pauses.ts';
import { print } from './speak.ts';
import { traceLines } from './trace-lines.ts';

interface Options {
  readonly calendar?: string;
  readonly start?: string;
  readonly minutes?: string;
  readonly pause: readonly string[];
  readonly elapsed?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly batch?: string;
  readonly json?: boolean;
}
const instant = (name: string, text: string | undefined): Instant => {
  if (text === undefined || Number.isNaN(Date.parse(text))) throw new Error(`${name} is an instant, as 2026-11-13T14:30:00Z.`);
  return instantFrom(text);
};
const pauseOf = (from: string | undefined, to: string | undefined): Pause => {
  const pause = { from: instant('A pause’s beginning', from), to: instant('A pause’s end', to) };
  if (pause.to < pause.from) throw new Error(`The pause from ${pause.from} ends before it begins.`);
  return pause;
};
const pausesOf = (texts: readonly string[]): readonly Pause[] =>
  texts.map((text) => {
    const [from, to, ...rest] = text.split('/');
    if (rest.length > 0) throw new Error('--pause is two instants: 2026-11-13T14:30:00Z/2026-11-13T15:00:00Z.');
    return pauseOf(from, to);
  });

const readCalendar = (given: unknown): Calendar => {
  const calendar = Calendar.safeParse(given);
  if (!calendar.success) throw new Error(`This is no calendar. ${z.prettifyError(calendar.error)}`);
  return checkCalendar(calendar.data);
};
const readFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`There is no file ${file} to read.`);
  }
};
const parse = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};
const calendarIn = (file: string | undefined): Calendar => {
  if (!file) throw new Error('--calendar names a file: timezone, weekly, holidays.');
  return readCalendar(parse(file, readFile(file)));
};

/** One line of a batch: a calendar as an object, or the name of a file that holds it. */
const Line = z.object({
  calendar: z.union([z.string(), z.record(z.string(), z.unknown())]),
  start: z.string(),
  minutes: z.number().nonnegative(),
  pauses: z.array(z.tuple([z.string(), z.string()])).default([]),
});

/** Answers one line for each line, in order: `{dueAt}`, or `{problem}` for one that cannot be read, which fails the whole. */
const batch = (file: string): void => {
  const calendars = new Map<string, Calendar>();
  const calendarOf = (given: z.infer<typeof Line>['calendar']): Calendar => {
    const key = typeof given === 'string' ? given : JSON.stringify(given);
    const known = calendars.get(key) ?? (typeof given === 'string' ? calendarIn(given) : readCalendar(given));
    calendars.set(key, known);
    return known;
  };
  const dueOf = (text: string): Instant => {
    const line = Line.safeParse(parse(file, text));
    if (!line.success) throw new Error(z.prettifyError(line.error));
    const { calendar, start, minutes, pauses } = line.data;
    const spans = pauses.map(([from, to]) => pauseOf(from, to));
    return dueWithPauses(calendarOf(calendar), instant('start', start), minutes * 60, spans);
  };
  let answers = '';
  for (const [index, text] of readFile(file).split('\n').entries()) {
    if (text.trim() === '') continue;
    try {
      answers += `${JSON.stringify({ dueAt: dueOf(text) })}\n`;
    } catch (error) {
      const problem = `Line ${index + 1} of ${file}: ${error instanceof Error ? error.message : String(error)}`;
      answers += `${JSON.stringify({ problem })}\n`;
      process.stderr.write(`${problem}\n`);
      process.exitCode = 1;
    }
  }
  process.stdout.write(answers);
};

const deadline = (options: Options): void => {
  if (options.batch) {
    batch(options.batch);
    return;
  }
  const calendar = calendarIn(options.calendar);
  const pauses = pausesOf(options.pause);
  if (options.elapsed) {
    const [from, to] = [instant('--from', options.from), instant('--to', options.to)];
    const minutes = (to < from ? -workedBetween(calendar, to, from, pauses) : workedBetween(calendar, from, to, pauses)) / 60;
    print(options.json, { minutes }, [`${minutes} working minutes`]);
    return;
  }
  const minutes = Number(options.minutes);
  if (options.minutes === undefined || !(minutes >= 0)) throw new Error('--minutes is a number of working minutes.');
  const trace = explainDeadline(calendar, instant('--start', options.start), minutes * 60, pauses);
  print(options.json, { dueAt: trace.dueAt, trace }, traceLines(trace));
};

/** `heard deadline`: when a promise falls due by a calendar file, and why; or the working minutes between two instants. */
export const deadlineCommand = (): Command =>
  new Command('deadline')
    .description('When a promise falls due by a calendar file, and why')
    .option('--calendar <file>', 'a calendar as JSON: timezone, weekly, holidays')
    .option('--start <instant>', 'when the clock starts, as 2026-11-13T14:30:00Z')
    .option('--minutes <n>', 'working minutes')
    .option(
      '--pause <from/to>',
      'a pause as two instants; may be given several times',
      (one: string, all: readonly string[]) => [...all, one],
      [],
    )
    .option('--elapsed', 'count the working minutes between --from and --to instead')
    .option('--from <instant>')
    .option('--to <instant>')
    .option('--batch <file>', 'many at once: lines of {calendar, start, minutes, pauses: [[from, to]]}')
    .option('--json', 'as JSON')
    .action(deadline);
