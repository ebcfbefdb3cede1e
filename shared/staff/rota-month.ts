import type { Rota, StaffMember } from '../contract/settings.ts';
import { earlier, fromMillis, type Instant, later, toMillis } from '../kernel/instant.ts';
import { localDate, Temporal } from '../kernel/temporal.ts';
import { handOvers, onCall } from './rota.ts';

/** A time through which the same one is on call; null where nobody is. */
export interface OnCallSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly member: string | null;
  readonly standIn: boolean;
}
/** A day of a rota by its own zone (`2026-11-13`) and who is on call in it, one after the other. */
export interface RotaDay {
  readonly date: string;
  readonly spans: readonly OnCallSpan[];
}
/** What is wrong with a rota, where and with whom. */
export interface RotaFault {
  readonly what: 'nobody' | 'unknown' | 'away' | 'overlap' | 'backwards';
  readonly member: string | null;
  readonly from: Instant;
  readonly to: Instant;
}

const alike = (a: OnCallSpan, b: OnCallSpan): boolean => a.member === b.member && a.standIn === b.standIn;

/** Who is on call from one instant to another, without gaps between the spans. */
export const rotaSpans = (rota: Rota, staff: readonly StaffMember[], from: Instant, to: Instant): readonly OnCallSpan[] => {
  const points = [from, ...handOvers(rota, from, to, staff), to];
  const spans: OnCallSpan[] = [];
  for (const [index, at] of points.slice(0, -1).entries()) {
    const standIn = rota.substitutes.some((one) => one.from <= at && at < one.to);
    const span = { from: at, to: points[index + 1] ?? to, member: onCall(rota, at, staff), standIn };
    const last = spans.at(-1);
    if (last && alike(last, span)) spans[spans.length - 1] = { ...last, to: span.to };
    else spans.push(span);
  }
  return spans;
};

const midnight = (date: Temporal.PlainDate, zone: string): Instant =>
  fromMillis(date.toZonedDateTime({ timeZone: zone }).epochMilliseconds);

/** From the first midnight of a month (`2026-11`) to that of the next, by the rota's zone. */
export const monthOf = ({ timezone }: Rota, month: string): { readonly from: Instant; readonly to: Instant } => {
  const first = Temporal.PlainDate.from(`${month}-01`);
  return { from: midnight(first, timezone), to: midnight(first.add({ months: 1 }), timezone) };
};

/** Each day of a month with who is on call. */
export const rotaMonth = (rota: Rota, staff: readonly StaffMember[], month: string): readonly RotaDay[] => {
  const { from, to } = monthOf(rota, month);
  const spans = rotaSpans(rota, staff, from, to);
  const first = Temporal.PlainDate.from(`${month}-01`);
  return Array.from({ length: first.daysInMonth }, (_, index) => {
    const date = first.add({ days: index });
    const [opens, closes] = [midnight(date, rota.timezone), midnight(date.add({ days: 1 }), rota.timezone)];
    const own = spans.filter((span) => span.from < closes && span.to > opens);
    return { date: date.toString(), spans: own.map((span) => ({ ...span, from: later(span.from, opens), to: earlier(span.to, closes) })) };
  });
};

const faultOf = (span: OnCallSpan, staff: readonly StaffMember[], zone: string): RotaFault['what'] | null => {
  if (span.member === null) return 'nobody';
  const member = staff.find(({ id }) => id === span.member);
  if (!member) return 'unknown';
  const own = member.timezone ?? zone;
  const [first, last] = [localDate(span.from, own), localDate(fromMillis(toMillis(span.to) - 1), own)];
  return member.away.some(({ from, to }) => from <= last && first <= to) ? 'away' : null;
};

/** Gaps, people who are away or unknown while they are on call, and stand-ins that clash, from one instant to another. */
export const rotaFaults = (rota: Rota, staff: readonly StaffMember[], from: Instant, to: Instant): readonly RotaFault[] => {
  const { substitutes } = rota;
  const backwards = substitutes.filter((one) => one.to <= one.from).map((one) => ({ ...one, what: 'backwards' as const }));
  const overlaps = substitutes.flatMap((one, index) =>
    substitutes
      .slice(index + 1)
      .filter((other) => one.from < other.to && other.from < one.to)
      .map((other) => ({
        what: 'overlap' as const,
        member: other.member,
        from: later(one.from, other.from),
        to: earlier(one.to, other.to),
      })),
  );
  const inTurns = rotaSpans(rota, staff, from, to).flatMap((span) => {
    const what = faultOf(span, staff, rota.timezone);
    return what ? [{ what, member: span.member, from: span.from, to: span.to }] : [];
  });
  return [...backwards, ...overlaps, ...inTurns];
};
