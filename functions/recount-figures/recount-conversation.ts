import type { FigureRow } from '../../shared/contract/figures.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ConversationShelf } from '../../shared/conversations/ports.ts';
import { figureRow } from '../../shared/insights/figure-row.ts';
import type { FigureShelf } from '../../shared/insights/ports.ts';

export interface RecountConversationPorts {
  readonly conversations: Pick<ConversationShelf, 'readTold'>;
  readonly figures: Pick<FigureShelf, 'put' | 'drop'>;
  readonly settings: () => Promise<Settings>;
}
type Place = Pick<FigureRow, 'day' | 'channel'>;

/**
 * Writes the row that a conversation has in its day's figures, and takes it off the day that it left. Afterwards it looks
 * again: whoever writes last has seen the conversation as it is, so that of two at once the older row does not stay.
 */
export const recountConversation = ({ conversations, figures, settings }: RecountConversationPorts) => {
  const rowOf = async (id: string): Promise<FigureRow | null> => {
    const { head, claims } = await conversations.readTold(id);
    if (!head) return null;
    const { calendars } = await settings();
    const breached = claims.some(({ step, revokedAt }) => step === 'breach' && revokedAt === null);
    const calendar = calendars.find((one) => one.id === head.conversation.policy?.calendar);
    return figureRow(head.conversation, calendar, breached);
  };
  return async (conversation: string, left?: Place): Promise<void> => {
    let places: readonly Place[] = left ? [left] : [];
    let row = await rowOf(conversation);
    for (;;) {
      if (row) await figures.put(row);
      for (const { day, channel } of places)
        if (day !== row?.day || channel !== row.channel) await figures.drop({ day, channel, conversation });
      const again = await rowOf(conversation);
      if (JSON.stringify(again) === JSON.stringify(row)) return;
      places = row ? [...places, row] : places;
      row = again;
    }
  };
};
