import type { Interaction } from '../../shared/contract/acts.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { SurveyAnswer } from '../../shared/contract/surveys.ts';
import { surveyMonth } from '../../shared/intake/form-hours.ts';

/** What an answer to the form of a monthly survey counts as, in each survey of that form. */
export const surveyAnswers = (said: Interaction, { surveys, brand }: Settings): SurveyAnswer[] =>
  said.platform !== 'form' || said.kind !== 'form_answer'
    ? []
    : surveys
        .filter(({ form }) => form === said.account)
        .map(({ id, score }) => {
          const given = said.answers?.find(({ field }) => field === score)?.value;
          const month = surveyMonth(said.at, brand?.timezone ?? 'UTC');
          return {
            survey: id,
            month,
            person: said.author.id,
            interaction: said.id,
            at: said.at,
            score: typeof given === 'number' ? given : null,
          };
        });
