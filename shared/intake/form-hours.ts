import type { Form, Survey } from '../contract/form-settings.ts';
import type { Settings } from '../contract/settings.ts';
import { fromMillis, type Instant } from '../kernel/instant.ts';
import { Temporal } from '../kernel/temporal.ts';

/** When a form takes answers: `until` while it is open, `next` while it is closed and will open. */
export type FormHours = { readonly open: true; readonly until: Instant | null } | { readonly open: false; readonly next: Instant | null };

const dayIn = (month: Temporal.PlainYearMonth, day: number): Temporal.PlainDate =>
  month.toPlainDate({ day: Math.min(day, month.daysInMonth) });
const startOf = (date: Temporal.PlainDate, zone: string): Instant => fromMillis(date.toZonedDateTime(zone).epochMilliseconds);

/** The month of a survey that an instant belongs to, as `2026-11`, in the brand's zone. */
export const surveyMonth = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().toString();

/** From the first moment of a survey in a month to the one after its last, in the brand's zone. */
export const surveyWindow = ({ fromDay, toDay }: Survey, month: string, zone: string): { from: Instant; to: Instant } => {
  const named = Temporal.PlainYearMonth.from(month);
  return { from: startOf(dayIn(named, fromDay), zone), to: startOf(dayIn(named, toDay).add({ days: 1 }), zone) };
};

/** The window of a survey that is open, or the next one. */
const comingWindow = (survey: Survey, at: Instant, zone: string): { from: Instant; to: Instant } => {
  const month = surveyMonth(at, zone);
  const own = surveyWindow(survey, month, zone);
  return at < own.to ? own : surveyWindow(survey, Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString(), zone);
};

/** Whether a form takes answers at an instant: by its own dates, and by those of its survey. */
export const formHours = (form: Form, { surveys, brand }: Pick<Settings, 'surveys' | 'brand'>, at: Instant): FormHours => {
  if (form.closesAt && at >= form.closesAt) return { open: false, next: null };
  const survey = surveys.find((one) => one.form === form.id);
  const month = survey && comingWindow(survey, at, brand?.timezone ?? 'UTC');
  const from = [form.opensAt, month?.from]
    .filter((one) => one !== undefined)
    .toSorted()
    .at(-1);
  const until = [form.closesAt, month?.to].filter((one) => one !== undefined).toSorted()[0] ?? null;
  if (from === undefined || at >= from) return { open: true, until };
  return { open: false, next: until !== null && from >= until ? null : from };
};
