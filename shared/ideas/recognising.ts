import type { Interaction } from '../contract/acts.ts';
import type { Idea } from '../contract/ideas.ts';
import type { Proposal } from '../contract/proposals.ts';
import type { Settings } from '../contract/settings.ts';
import { judge } from './judging.ts';
import { ideaFromInteraction } from './proposing.ts';

/** What was said came to: an idea, a proposal for staff to decide, or neither. */
export type Recognised = { readonly idea: Idea } | { readonly proposal: Proposal } | null;

/**
 * Whether something that a person said is an idea. A marker or thread of the settings files it at once, in the person's own words,
 * where everybody can read it; said in private, it is a proposal, because only staff may write its title. What reads like an idea is
 * a proposal too. What was there before we listened, and what was deleted, is neither. Everything derives from the interaction.
 */
export const recognise = (said: Interaction, settings: Pick<Settings, 'ideaRules'>): Recognised => {
  const { words, becomes, because } = judge(said, settings);
  if (becomes === 'nothing') return null;
  if (becomes === 'idea') return { idea: ideaFromInteraction({ ...said, text: words }) };
  const { id, conversation, channel, at } = said;
  return { proposal: { interaction: id, conversation, channel, at, because: [...because], state: 'open' } };
};
