import type { Conversation } from '../contract/conversations.ts';
import type { FigureRow } from '../contract/figures.ts';
import type { Calendar } from '../contract/settings.ts';
import { dayOf } from '../kernel/instant.ts';
import { between } from '../sla/working-hours.ts';

/**
 * What the figures need of a conversation; minutes are working minutes by the calendar of its promise. Null where its first answer is
 * owed, and counted, in another that it is merged with.
 */
export const figureRow = (conversation: Conversation, calendar: Calendar | undefined, breached: boolean): FigureRow | null => {
  const first = conversation.clocks.find(({ metric }) => metric === 'first_response');
  if (first?.yieldsTo) return null;
  const settledAt = first?.settledAt;
  return {
    conversation: conversation.id,
    channel: conversation.channel,
    day: dayOf(conversation.openedAt),
    intent: conversation.intent,
    topics: [...conversation.topics],
    answered: first?.state === 'met' || first?.state === 'met_late',
    resolved: conversation.state === 'resolved',
    escalated: breached,
    firstResponse:
      first && first.state !== 'withdrawn'
        ? { state: first.state, minutes: settledAt && calendar ? between(calendar, first.startedAt, settledAt) / 60 : 0 }
        : null,
  };
};
