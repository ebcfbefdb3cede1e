import type { Interaction } from '../../shared/contract/acts.ts';
import type { Idea } from '../../shared/contract/ideas.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { ideaFromAnswer } from '../../shared/ideas/proposing.ts';
import { parseJson } from '../../shared/intake/json.ts';
import { FormAnswer } from '../../shared/intake/platforms/form.ts';

/**
 * The ideas that answers to our forms hold, with what the form says of consent and address: one for an idea form, one for each
 * field of a survey whose words become an idea.
 */
export const formIdeas = (interactions: readonly Interaction[], body: Buffer, { forms }: Settings): Idea[] =>
  interactions.flatMap((interaction) => {
    const purpose = interaction.kind === 'form_answer' ? forms.find(({ id }) => id === interaction.account)?.purpose : undefined;
    const answer = purpose && interaction.platform === 'form' ? FormAnswer.safeParse(parseJson(body)) : undefined;
    if (!answer?.success) return [];
    const { ideas = purpose === 'idea' ? [{ field: 'text', text: interaction.text }] : [], email, consent } = answer.data;
    return ideas.map(({ field, ...said }) =>
      ideaFromAnswer(interaction, { ...said, email, consent, field: purpose === 'idea' ? null : field }),
    );
  });
