import { isoAt, type Plays, partsOf, plainly } from './asked.ts';

const question = 'Що зробило б вашу поїздку кращою?';
const answer = 'Більше станцій біля метро.';

/** api.jotform.com/docs/#submission-id */
export const jotformAnswer: Plays = (asked) => {
  const [, id = ''] = partsOf(asked);
  const answers = { 1: { name: 'better', order: '1', text: question, type: 'control_textarea', answer } };
  const stamps = { created_at: isoAt(asked.seconds).slice(0, 19).replace('T', ' '), updated_at: null, status: 'ACTIVE', new: '1' };
  return plainly({ responseCode: 200, message: 'success', content: { id, form_id: '240000000000000', ...stamps, answers } });
};

/** github.com/SurveyMonkey/public_api_docs, `includes/_responses.md` */
export const surveymonkeyAnswer: Plays = (asked) => {
  const [survey_id, , id] = partsOf(asked, 2);
  const questions = [
    { id: '1', heading: question, family: 'open_ended', subtype: 'essay', answers: [{ text: answer, simple_text: answer }] },
  ];
  const at = isoAt(asked.seconds);
  return plainly({ id, survey_id, response_status: 'completed', date_created: at, date_modified: at, pages: [{ id: '1', questions }] });
};
