import type { Conversation } from '../contract/conversations.ts';
import type { FigureRow, Figures } from '../contract/figures.ts';
import type { Calendar } from '../contract/settings.ts';
import { dayOf } from '../kernel/instant.ts';
import { between } from '../sla/working-hours.ts';

/** What the figures need of a conversation; minutes are working minutes by the calendar of its promise. */
export const figureRow = (conversation: Conversation, calendar: Calendar | undefined, breached: boolean): FigureRow => {
  const first = conversation.clocks.find(({ metric }) => metric === 'first_response');
  const settledAt = first?.settledAt;
  return {
    conversation: conversation.id,
    channel: conversation.channel,
    day: dayOf(conversation.openedAt),
    answered: first?.state === 'met' || first?.state === 'met_late',
    resolved: conversation.state === 'resolved',
    escalated: breached,
    firstResponse:
      first && first.state !== 'withdrawn'
        ? { state: first.state, minutes: settledAt && calendar ? between(calendar, first.startedAt, settledAt) / 60 : 0 }
        : null,
  };
};

const quantile = (sorted: readonly number[], share: number): number | null => {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  return value === undefined ? null : Math.round(value * 10) / 10;
};

/** Counts rows of any day, channel or range. A first response counts once it is settled or breached; a withdrawn one never. */
export const figuresOf = (rows: readonly FigureRow[]): Figures => {
  const count = (test: (row: FigureRow) => boolean) => rows.filter(test).length;
  const counted = rows.filter(({ firstResponse }) => firstResponse && ['met', 'met_late', 'breached'].includes(firstResponse.state));
  const met = counted.filter(({ firstResponse }) => firstResponse?.state === 'met').length;
  const minutes = rows
    .flatMap(({ answered, firstResponse }) => (answered && firstResponse ? [firstResponse.minutes] : []))
    .toSorted((a, b) => a - b);
  return {
    opened: rows.length,
    answered: count(({ answered }) => answered),
    resolved: count(({ resolved }) => resolved),
    firstResponses: counted.length,
    firstResponsesMet: met,
    withinSla: counted.length === 0 ? null : met / counted.length,
    medianFirstResponseMinutes: quantile(minutes, 0.5),
    ninetiethFirstResponseMinutes: quantile(minutes, 0.9),
    resolvedWithoutEscalation: count(({ resolved, escalated }) => resolved && !escalated),
  };
};
