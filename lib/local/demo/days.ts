import { type Instant, instantFrom } from '../../../shared/kernel/instant.ts';
import { Temporal } from '../../../shared/kernel/temporal.ts';

const zone = 'Europe/Kyiv';
type Day = ReturnType<typeof Temporal.PlainDate.from>;

const isWorking = (day: Day) => day.dayOfWeek <= 5;
const working = (day: Day, step: number): Day => (isWorking(day) ? day : working(day.add({ days: step }), step));

/** The day in Kyiv that holds an instant. */
export const dayInKyiv = (at: Instant): Day => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();

/** A wall time (`09:40`) of a day in Kyiv. */
export const at = (day: Day, time: string): Instant =>
  instantFrom(
    day
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant()
      .toString(),
  );

/** The n-th working day before a day; the first is the latest of them. */
export const workingDayBefore = (day: Day, n: number): Day => {
  const before = working(day.subtract({ days: 1 }), -1);
  return n <= 1 ? before : workingDayBefore(before, n - 1);
};

/** The first working day of the month that told the latest month, seen from an instant: it has to be over by eleven. */
export const latestRitual = (start: Instant): Day => {
  const month = dayInKyiv(start).with({ day: 1 });
  const first = working(month, 1);
  return at(first, '11:00') < start ? first : working(month.subtract({ months: 1 }), 1);
};
