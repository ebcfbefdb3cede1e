import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { Calendar } from '../../shared/contract/settings.ts';
import { type Instant, instantFrom } from '../../shared/kernel/instant.ts';
import { checkCalendar } from '../../shared/sla/check-calendar.ts';
import { explainDeadline } from '../../shared/sla/explain.ts';
import { between } from '../../shared/sla/working-hours.ts';
import { print } from './speak.ts';

interface Options {
  readonly calendar: string;
  readonly start?: string;
  readonly minutes?: string;
  readonly elapsed?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}
const instant = (name: string, text: string | undefined): Instant => {
  if (text === undefined || Number.isNaN(Date.parse(text))) throw new Error(`${name} is an instant, as 2026-11-13T14:30:00Z.`);
  return instantFrom(text);
};

/** `heard deadline`: when a promise falls due by a calendar file, and why; or the working minutes between two instants. */
export const deadlineCommand = (): Command =>
  new Command('deadline')
    .description('When a promise falls due by a calendar file, and why')
    .requiredOption('--calendar <file>', 'a calendar: timezone, weekly, holidays')
    .option('--start <instant>', 'when the clock starts')
    .option('--minutes <n>', 'working minutes')
    .option('--elapsed', 'count the working minutes between --from and --to instead')
    .option('--from <instant>')
    .option('--to <instant>')
    .option('--json', 'as JSON')
    .action((options: Options) => {
      const calendar = checkCalendar(Calendar.parse(JSON.parse(readFileSync(options.calendar, 'utf8'))));
      if (options.elapsed) {
        const minutes = between(calendar, instant('--from', options.from), instant('--to', options.to)) / 60;
        return print(options.json, { minutes }, [`${minutes} working minutes`]);
      }
      const minutes = Number(options.minutes);
      if (!(minutes > 0)) throw new Error('--minutes is a number of working minutes.');
      const trace = explainDeadline(calendar, instant('--start', options.start), minutes * 60);
      print(options.json, { dueAt: trace.dueAt, trace }, [
        `Due ${trace.dueAt}`,
        ...trace.intervals.map(({ from, to, usedMinutes }) => `  ${from} – ${to}  ${usedMinutes} min`),
        ...trace.holidays.map(({ date, name }) => `  ${date} free${name ? `: ${name}` : ''}`),
      ]);
    });
