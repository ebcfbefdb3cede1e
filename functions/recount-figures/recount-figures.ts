import type { DirtyMark } from '../../shared/contract/events.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ConversationShelf } from '../../shared/conversations/ports.ts';
import type { IdeaShelf } from '../../shared/ideas/ports.ts';
import { countVotes, familyOf } from '../../shared/ideas/votes.ts';
import type { FigureShelf } from '../../shared/insights/ports.ts';
import { recountConversation } from './recount-conversation.ts';
import { recountRollup } from './recount-rollup.ts';

export interface RecountPorts {
  readonly conversations: Pick<ConversationShelf, 'readTold'>;
  readonly ideas: Pick<IdeaShelf, 'read' | 'list' | 'votes' | 'count'>;
  readonly figures: Omit<FigureShelf, 'rollups'>;
  readonly settings: () => Promise<Settings>;
}

/** Recounts one small partition that changed: the votes of an idea, the row that a conversation has in its day's figures, the rollup of a day. */
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
  const conversation = recountConversation({ conversations, figures, settings });
  const rollup = recountRollup(figures);
  return (mark: DirtyMark): Promise<void> => {
    if (mark.what === 'idea') return recountVotes(mark.idea);
    return mark.what === 'rollup' ? rollup(mark) : conversation(mark.conversation, mark.left);
  };
};
