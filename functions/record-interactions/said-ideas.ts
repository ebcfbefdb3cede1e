import type { Interaction, StaffAct } from '../../shared/contract/acts.ts';
import type { Conversation } from '../../shared/contract/conversations.ts';
import type { Idea } from '../../shared/contract/ideas.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { IdeaShelf, ProposalShelf } from '../../shared/ideas/ports.ts';
import { proposedFact } from '../../shared/ideas/proposing.ts';
import { recognise } from '../../shared/ideas/recognising.ts';
import { derivedId } from '../../shared/kernel/ids.ts';

export interface SaidIdeaPorts {
  /** Keeps an idea once: its id derives from what was said. */
  readonly propose: IdeaShelf['propose'];
  readonly keepProposal: ProposalShelf['keep'];
}

/** The conversation of a thread in which something was said: the latest that was open by then. */
const conversationOf = (said: Interaction, heads: readonly Conversation[]): string | undefined =>
  heads
    .filter(({ openedAt }) => openedAt <= said.at)
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
    .at(0)?.id;

/**
 * Keeps the ideas of what was said, and what may be one. Answers with the acts that tell each conversation of its idea, so that
 * staff see that it was filed; a thread without a conversation is told nothing.
 */
export const keepSaidIdeas =
  ({ propose, keepProposal }: SaidIdeaPorts) =>
  async (said: Interaction, filed: readonly Idea[], heads: readonly Conversation[], settings: Settings): Promise<StaffAct[]> => {
    const ideas = [...filed];
    const recognised = recognise(said, settings);
    if (recognised && 'proposal' in recognised) await keepProposal(recognised.proposal);
    if (recognised && 'idea' in recognised) ideas.push(recognised.idea);
    for (const idea of ideas) await propose(idea, proposedFact(idea));
    const conversation = conversationOf(said, heads);
    return conversation === undefined
      ? []
      : ideas.map(({ id }) => ({ type: 'idea', actId: derivedId('act', id), conversation, at: said.at, by: 'heard', idea: id }));
  };
