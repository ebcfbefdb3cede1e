import type { Collecting, KeptSurvey } from '../../../../shared/contract/collecting-api.ts';
import type { Form, Survey } from '../../../../shared/contract/form-settings.ts';
import { ask } from '../api.ts';
import { surveyFaults } from '../collecting-draft.ts';
import { formOf, formTitle, tellSurvey } from '../collecting-told.ts';
import type { KeptDraft } from '../kept-draft.ts';
import { language } from '../state.ts';
import { collecting } from '../voices/collecting.ts';
import { KeptForm } from './kept-form.tsx';
import { SurveyDays } from './survey-days.tsx';

interface Props {
  readonly kept: KeptDraft<Survey>;
  /** Forms that it may ask by: its own, and those that no other survey asks by. */
  readonly forms: readonly Form[];
  readonly idFor: (form: string) => string;
  readonly discard: () => void;
}

/** One monthly survey being edited: by which form it asks, when, what makes its score, and who is reminded. */
export const SurveyEditor = ({ kept, forms, idFor, discard }: Props) => {
  const say = collecting.value;
  const survey = kept.draft.value;
  const fresh = kept.version.value === 0;
  const faults = surveyFaults(survey);
  const change = (changed: Partial<Survey>) => (kept.draft.value = { ...survey, ...changed });
  const scales = (formOf(survey.form)?.fields ?? []).filter(({ type }) => type === 'scale');
  const title = fresh ? say('surveys.new') : formTitle(survey.form);
  return (
    <KeptForm
      label={title}
      kept={kept}
      faults={faults}
      tell={tellSurvey}
      save={async (version) => {
        const saved = await ask<KeptSurvey>('PUT', `/collecting/surveys/${encodeURIComponent(survey.id)}`, { version, survey });
        return { document: saved.survey, version: saved.version };
      }}
      look={async () => {
        const found = (await ask<Collecting>('GET', '/collecting')).surveys.find((one) => one.survey.id === survey.id);
        return found ? { document: found.survey, version: found.version } : null;
      }}
      beside={
        fresh && (
          <button class="btn bare" type="button" onClick={discard}>
            {say('discard')}
          </button>
        )
      }
    >
      <h3>{title}</h3>
      <label class="stack">
        <span>{say('survey.form')}</span>
        <select
          class="field"
          value={survey.form}
          onChange={({ currentTarget: { value: form } }) => change({ form, score: undefined, ...(fresh && { id: idFor(form) }) })}
        >
          {forms.map(({ id }) => (
            <option key={id} value={id}>
              {formTitle(id)}
            </option>
          ))}
        </select>
      </label>
      <SurveyDays kept={kept} faults={faults} change={change} />
      <label class="stack">
        <span>{say('survey.score')}</span>
        <span class="sm q">{say('survey.scoreHow')}</span>
        <select class="field" value={survey.score ?? ''} onChange={(event) => change({ score: event.currentTarget.value || undefined })}>
          <option value="">{say('survey.noScore')}</option>
          {scales.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[language.value] || id}
            </option>
          ))}
        </select>
      </label>
      <p class="sm q">{tellSurvey(survey)}</p>
    </KeptForm>
  );
};
