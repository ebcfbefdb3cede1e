import type { DirtyMark } from '../../shared/contract/events.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ConversationShelf } from '../../shared/conversations/ports.ts';
import type { IdeaShelf } from '../../shared/ideas/ports.ts';
import { countVotes, familyOf } from '../../shared/ideas/votes.ts';
import { figureRow } from '../../shared/insights/figures-of.ts';
import type { FigureShelf } from '../../shared/insights/ports.ts';

export interface RecountPorts {
  readonly conversations: Pick<ConversationShelf, 'readTold'>;
  readonly ideas: Pick<IdeaShelf, 'read' | 'list' | 'votes' | 'count'>;
  readonly figures: Pick<FigureShelf, 'put'>;
  readonly settings: () => Promise<Settings>;
}

/** Recounts one small partition that changed: the votes of an idea, or the row that a conversation has in its day's figures. */
export const recountFigures = ({ conversations, ideas, figures, settings }: RecountPorts) => {
  const recountVotes = async (changed: string) => {
    const idea = await ideas.read(changed);
    if (!idea) return;
    const top = idea.mergedInto ?? idea.id;
    const family = familyOf(top, await ideas.list());
    const votes = await Promise.all(family.map((one) => ideas.votes(one)));
    await ideas.count(top, countVotes(votes.flat()));
    if (top !== changed) await ideas.count(changed, countVotes(await ideas.votes(changed)));
  };
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
  return (mark: DirtyMark): Promise<void> => (mark.what === 'idea' ? recountVotes(mark.idea) : recountConversation(mark.conversation));
};
