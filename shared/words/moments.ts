import type { Language } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';

const locales = { en: 'en-GB', uk: 'uk-UA' } as const;
const kept = new Map<string, Intl.DateTimeFormat>();
const formatOf = (language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = JSON.stringify([language, timeZone, options]);
  const known = kept.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], { timeZone, ...options });
  kept.set(name, made);
  return made;
};

/** How moments are told: in the brand's zone, 24 hours, with a weekday only when it is not today. */
export const moments = (language: Language, timeZone: string) => {
  const told = (options: Intl.DateTimeFormatOptions) => (at: Instant) =>
    formatOf(language, timeZone, options)
      .format(new Date(at))
      .replace(/\sр\.$/u, '');
  const time = told({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekday = told({ weekday: 'short' });
  const date = told({ day: 'numeric', month: 'long' });
  const day = (at: Instant) => formatOf('en', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));
  const within = (at: Instant, now: Instant, days: number) => Math.abs(Date.parse(at) - Date.parse(now)) < days * 86_400_000;
  return {
    /** `09:54` */
    time,
    /** `16 November` */
    date,
    /** `16 Nov` */
    shortDate: told({ day: 'numeric', month: 'short' }),
    /** `16 November 2026` */
    fullDate: told({ day: 'numeric', month: 'long', year: 'numeric' }),
    /** `Monday 16 November` */
    longDate: told({ weekday: 'long', day: 'numeric', month: 'long' }),
    /** `10:12` today, `Mon 10:12` within six days, else `16 Nov, 10:12`. */
    near: (at: Instant, now: Instant): string => {
      if (day(at) === day(now)) return time(at);
      return within(at, now, 6) ? `${weekday(at)}\u00a0${time(at)}` : `${told({ day: 'numeric', month: 'short' })(at)}, ${time(at)}`;
    },
    /** Whether two moments fall on one day of the zone. */
    sameDay: (a: Instant, b: Instant): boolean => day(a) === day(b),
  };
};
export type Moments = ReturnType<typeof moments>;

/** A month (`2026-12`) as a heading: `December 2026`, `Грудень 2026`. */
export const monthTitle = (language: Language, month: string): string => {
  const text = formatOf(language, 'UTC', { month: 'long', year: 'numeric' }).format(new Date(`${month}-15T00:00:00Z`));
  const clean = text.replace(/\sр\.$/u, '');
  return clean.slice(0, 1).toLocaleUpperCase(locales[language]) + clean.slice(1);
};

/** A month without its year, as it stands alone (`December`, `грудень`); `inside` a date it takes the genitive in Ukrainian. */
export const monthName = (language: Language, month: string): string =>
  formatOf(language, 'UTC', { month: 'long' }).format(new Date(`${month}-15T00:00:00Z`));

/** A day (`2026-12-01`) in words, with its year: `1 December 2026`, `1 грудня 2026`. */
export const dayWords = (language: Language, day: string): string =>
  formatOf(language, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' })
    .format(new Date(`${day}T12:00:00Z`))
    .replace(/\sр\.$/u, '');

/** The month after (`2026-12` to `2027-01`). */
export const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

/** The days of a plan, first and last (`2026-12-01`), in words: `1 – 4 December`, `1–4 грудня`. */
export const daysBetween = (language: Language, from: string, to: string): string =>
  formatOf(language, 'UTC', { day: 'numeric', month: 'long' }).formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`));
