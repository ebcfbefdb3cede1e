import type { Interaction } from '../../shared/contract/acts.ts';
import type { Idea } from '../../shared/contract/ideas.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { ideaFromAnswer } from '../../shared/ideas/proposing.ts';
import { parseJson } from '../../shared/intake/json.ts';
import { FormAnswer } from '../../shared/intake/platforms/form.ts';

/** The ideas that answers to idea forms are, with what the form says of consent and address. */
export const formIdeas = (interactions: readonly Interaction[], body: Buffer, { forms }: Settings): Idea[] =>
  interactions
    .filter(({ kind, account }) => kind === 'form_answer' && forms.some(({ id, purpose }) => id === account && purpose === 'idea'))
    .flatMap((interaction) => {
      const answer = FormAnswer.safeParse(parseJson(body));
      return answer.success ? [ideaFromAnswer(interaction, answer.data.email, answer.data.consent)] : [];
    });
