import { useSignal } from '@preact/signals';
import type { KeptSurvey } from '../../../../shared/contract/collecting-api.ts';
import type { Survey } from '../../../../shared/contract/form-settings.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { formTitle, tellSurvey } from '../collecting-told.ts';
import { freeId, keptDraft } from '../kept-draft.ts';
import { settings } from '../state.ts';
import { collecting } from '../voices/collecting.ts';
import { KeptRead } from './kept-read.tsx';
import { SurveyEditor } from './survey-editor.tsx';

/** Every monthly survey. A form that one asks by is not another's. */
export const SurveysPart = ({ found, may }: { readonly found: readonly KeptSurvey[]; readonly may: boolean }) => {
  const say = collecting.value;
  const surveys = useSignal(found.map((one) => keptDraft(`survey-${one.survey.id}`, one.survey, one)));
  const made = useSignal(0);
  const drafts = surveys.value.map(({ draft }) => draft.value);
  const forms = (settings.value?.forms ?? []).filter(({ purpose }) => purpose === 'survey');
  const free = forms.filter(({ id }) => drafts.every(({ form }) => form !== id));
  const idFor = (form: string) =>
    freeId(
      form,
      found.map(({ survey }) => survey.id),
    );
  const [first] = free;
  const add = () => {
    if (!first) return;
    const fresh: Survey = { id: idFor(first.id), form: first.id, fromDay: 20, toDay: 27 };
    made.value += 1;
    const key = `new-survey-${made.value}`;
    surveys.value = [...surveys.value, keptDraft(key, fresh, { version: 0, keeper: 'console' })];
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${key} .field`)?.focus());
  };
  return (
    <section class="collecting-part" aria-labelledby="surveys">
      <h2 id="surveys">{say('surveys.title')}</h2>
      {drafts.length === 0 && <p class="q">{say('surveys.none')}</p>}
      {surveys.value.map((kept) => (
        <div key={kept.key} id={kept.key}>
          {may && kept.keeper === 'console' ? (
            <SurveyEditor
              kept={kept}
              forms={forms.filter((form) => form.id === kept.draft.value.form || free.includes(form))}
              idFor={idFor}
              discard={() => (surveys.value = surveys.value.filter((one) => one !== kept))}
            />
          ) : (
            <KeptRead title={formTitle(kept.draft.value.form)} told={tellSurvey(kept.draft.value)} keeper={kept.keeper} />
          )}
        </div>
      ))}
      {may && (
        <p class="gap">
          {first ? (
            <button class="btn" type="button" onClick={add}>
              <Icon name="plus" />
              {say('surveys.new')}
            </button>
          ) : (
            <>
              <span class="sm q">{say('surveys.noForm')}</span> <a href="/console/forms/new">{say('surveys.build')}</a>
            </>
          )}
        </p>
      )}
    </section>
  );
};
