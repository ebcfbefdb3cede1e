import type { Instant } from '../../shared/kernel/instant.ts';
import { Temporal } from '../../shared/kernel/temporal.ts';
import type { Explanation } from '../../shared/sla/explain.ts';

/** A deadline and its reasons as lines for a terminal, in the calendar's own local time. */
export const traceLines = ({ dueAt, startedAt, calendar, intervals, pauses, holidays, shifts }: Explanation): string[] => {
  const local = (instant: Instant) => {
    const at = Temporal.Instant.from(instant).toZonedDateTimeISO(calendar.timezone);
    const day = at.toLocaleString('en-GB', { weekday: 'short' });
    return `${day} ${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: at.second ? 'second' : 'minute' })}`;
  };
  const rows = [
    ...intervals.map(({ from, to, usedMinutes }) => ({ from, line: `  ${local(from)} – ${local(to)}  ${usedMinutes} min` })),
    ...pauses.map(({ from, to, removedMinutes }) => ({
      from,
      line: `  ${local(from)} – ${local(to)}  paused, ${removedMinutes} min taken away`,
    })),
    ...shifts.map(({ at, minutes }) => ({
      from: at,
      line: `  ${local(at)}  clocks ${minutes > 0 ? 'forward' : 'back'} ${Math.abs(minutes)} min`,
    })),
  ].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return [
    `Due ${local(dueAt)} ${calendar.timezone} (${dueAt})`,
    `Started ${local(startedAt)}`,
    ...rows.map(({ line }) => line),
    ...holidays.map(({ date, name, ownHours }) => `  ${date} ${ownHours ? 'own hours' : 'free'}${name ? `: ${name}` : ''}`),
  ];
};
