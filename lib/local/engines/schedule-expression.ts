import { Temporal } from 'temporal-polyfill';

const periods: Readonly<Record<string, number>> = { minute: 60, minutes: 60, hour: 3600, hours: 3600, day: 86_400, days: 86_400 };
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const numberOf = (text: string, names: readonly string[], base: number): number =>
  names.includes(text) ? names.indexOf(text) + base : Number(text);

/** Values that one field of a cron expression names, among `from` to `to`. */
const field = (text: string, from: number, to: number, names: readonly string[] = [], base = 0): number[] =>
  text.split(',').flatMap((part) => {
    const [range = '', step = '1'] = part.split('/');
    const [low = '', high] = range.split('-');
    const any = low === '*' || low === '?';
    const start = any ? from : numberOf(low, names, base);
    const end = any || (part.includes('/') && high === undefined) ? to : high === undefined ? start : numberOf(high, names, base);
    return Array.from({ length: Math.max(0, Math.floor((end - start) / Number(step)) + 1) }, (_, n) => start + n * Number(step));
  });

/** The next instant of `cron(minutes hours day-of-month month day-of-week year)` after one, in a zone; null when there is none in five years. */
const nextCron = (expression: string, after: number, zone: string): number | null => {
  const fields = expression.trim().toUpperCase().split(/\s+/);
  const [minutes = '', hours = '', days = '', month = '', weekday = '', year = ''] = fields;
  if (fields.length !== 6) throw new RangeError(`cron(${expression}) has ${fields.length} fields, not six`);
  const wanted = {
    minutes: field(minutes, 0, 59),
    hours: field(hours, 0, 23),
    days: field(days, 1, 31),
    months: field(month, 1, 12, months, 1),
    weekdays: field(weekday, 1, 7, weekdays, 1),
    years: field(year, 1970, 2199),
  };
  for (const values of Object.values(wanted))
    if (values.length === 0 || values.some((value) => !Number.isInteger(value)))
      throw new RangeError(`cron(${expression}) is no cron expression`);
  const first = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone);
  for (let day = first.toPlainDate(), n = 0; n < 1830; n += 1, day = day.add({ days: 1 })) {
    if (
      !wanted.years.includes(day.year) ||
      !wanted.months.includes(day.month) ||
      !wanted.days.includes(day.day) ||
      !wanted.weekdays.includes((day.dayOfWeek % 7) + 1)
    )
      continue;
    for (const hour of wanted.hours) {
      for (const minute of wanted.minutes) {
        const at = day.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).epochMilliseconds;
        if (at > after) return at;
      }
    }
  }
  return null;
};

/** When a schedule fires next after an instant, and its period where it has one. Throws on what is no expression. */
export const nextFiring = (
  expression: string,
  zone: string,
  after: number,
  anchor: number,
): { at: number | null; everySeconds: number | null } => {
  // throws on a zone that is none, whatever the kind
  Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone);
  const [, kind, inner = ''] = /^(at|rate|cron)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'at') {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inner)) throw new RangeError(`at(${inner}) is not yyyy-mm-ddThh:mm:ss`);
    const at = Temporal.PlainDateTime.from(inner).toZonedDateTime(zone).epochMilliseconds;
    return { at: after < at ? at : null, everySeconds: null };
  }
  if (kind === 'rate') {
    const [count = '', unit = ''] = inner.split(' ');
    const every = Number(count) * (periods[unit] ?? Number.NaN);
    if (!(every > 0)) throw new RangeError(`rate(${inner}) is no rate`);
    return { at: anchor + Math.max(1, Math.floor((after - anchor) / (every * 1000)) + 1) * every * 1000, everySeconds: every };
  }
  // a minute field of every minute, or every few, beats within five minutes
  if (kind === 'cron')
    return { at: nextCron(inner, after, zone), everySeconds: /^(\*|0\/[1-5]|\*\/[1-5]) /.test(inner.trim()) ? 60 : null };
  throw new RangeError(`${expression} is no schedule expression`);
};
