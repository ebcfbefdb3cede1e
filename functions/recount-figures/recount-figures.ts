import type { DirtyMark } from '../../shared/contract/events.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ConversationShelf } from '../../shared/conversations/ports.ts';
import type { RecountShelf } from '../../shared/ideas/ports.ts';
import { figureRow } from '../../shared/insights/figures-of.ts';
import type { FigureShelf } from '../../shared/insights/ports.ts';
import { recountVotes } from './recount-votes.ts';

export interface RecountPorts {
  readonly conversations: Pick<ConversationShelf, 'readTold'>;
  readonly ideas: RecountShelf;
  readonly figures: Pick<FigureShelf, 'put'>;
  readonly settings: () => Promise<Settings>;
}

/** Recounts one small partition that changed: the votes of an idea, or the row that a conversation has in its day's figures. */
export const recountFigures = ({ conversations, ideas, figures, settings }: RecountPorts) => {
  const recountIdea = recountVotes(ideas);
  const recountConversation = async (id: string) => {
    const { head, claims } = await conversations.readTold(id);
    if (!head) return;
    const { conversation } = head;
    const { calendars } = await settings();
    const breached = claims.some(({ step, revokedAt }) => step === 'breach' && revokedAt === null);
    await figures.put(
      figureRow(
        conversation,
        calendars.find((calendar) => calendar.id === conversation.policy?.calendar),
        breached,
      ),
    );
  };
  return (mark: DirtyMark): Promise<void> => (mark.what === 'idea' ? recountIdea(mark.idea) : recountConversation(mark.conversation));
};
