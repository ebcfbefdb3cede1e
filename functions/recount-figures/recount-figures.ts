import type { DirtyMark } from '../../shared/contract/events.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ConversationShelf } from '../../shared/conversations/ports.ts';
import type { RecountShelf } from '../../shared/ideas/ports.ts';
import type { FigureShelf } from '../../shared/insights/ports.ts';
import { recountConversation } from './recount-conversation.ts';
import { recountRollup } from './recount-rollup.ts';
import { recountVotes } from './recount-votes.ts';

export interface RecountPorts {
  readonly conversations: Pick<ConversationShelf, 'readTold'>;
  readonly ideas: RecountShelf;
  readonly figures: Omit<FigureShelf, 'rollups'>;
  readonly settings: () => Promise<Settings>;
}

/** Recounts one small partition that changed: the votes of an idea, the row that a conversation has in its day's figures, the rollup of a day. */
export const recountFigures = ({ conversations, ideas, figures, settings }: RecountPorts) => {
  const idea = recountVotes(ideas);
  const conversation = recountConversation({ conversations, figures, settings });
  const rollup = recountRollup(figures);
  return (mark: DirtyMark): Promise<void> => {
    if (mark.what === 'idea') return idea(mark.idea);
    return mark.what === 'rollup' ? rollup(mark) : conversation(mark.conversation, mark.left);
  };
};
