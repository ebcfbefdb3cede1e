import type { Form, IdeaRule, Survey } from '../contract/form-settings.ts';
import type { Settings } from '../contract/settings.ts';
import { Refusal } from '../kernel/refusal.ts';

/** Refuses what would leave answers unheard, or a survey without its score. */
export const checkForm = (form: Form, { channels, surveys }: Pick<Settings, 'channels' | 'surveys'>): void => {
  if (!channels.some(({ id, platform }) => id === form.channel && platform === 'form'))
    throw new Refusal('form.channel-unknown', 422, `There is no channel ${form.channel} for forms. Connect one, or choose another.`, {
      facts: { channel: form.channel },
    });
  const scored = surveys.find((survey) => survey.form === form.id && survey.score !== undefined);
  if (scored && !form.fields.some(({ id, type }) => id === scored.score && type === 'scale'))
    throw new Refusal('form.survey-needs-scale', 422, `The survey ${scored.id} counts the scale ${scored.score}, which this form lacks.`, {
      facts: { survey: scored.id, score: scored.score ?? '' },
    });
};

/** Refuses a rule for channels that are not there. */
export const checkRule = (rule: IdeaRule, { channels }: Pick<Settings, 'channels'>): void => {
  const known = new Set(channels.map(({ id }) => id));
  const missing = [...rule.channels, ...rule.threads.map(({ channel }) => channel)].find((id) => !known.has(id));
  if (missing) throw new Refusal('rule.channel-unknown', 422, `There is no channel ${missing}.`);
};

/** Refuses a survey that nobody could answer, or that counts what is not asked. */
export const checkSurvey = (survey: Survey, { forms, surveys }: Pick<Settings, 'forms' | 'surveys'>): void => {
  const form = forms.find(({ id }) => id === survey.form);
  if (form?.purpose !== 'survey') throw new Refusal('survey.form-unknown', 422, `There is no form ${survey.form} that is a survey.`);
  const other = surveys.find(({ id, form: asked }) => asked === survey.form && id !== survey.id);
  if (other) throw new Refusal('survey.form-taken', 422, `The survey ${other.id} asks by the form ${survey.form} already.`);
  if (survey.score !== undefined && !form.fields.some(({ id, type }) => id === survey.score && type === 'scale'))
    throw new Refusal('survey.score-unknown', 422, `The form ${form.id} has no scale ${survey.score}.`);
};
