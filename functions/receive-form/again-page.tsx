import { renderToString } from 'preact-render-to-string';
import type { Form } from '../../shared/contract/form-settings.ts';
import type { Language } from '../../shared/contract/settings.ts';
import { fieldsOfForm } from '../../shared/contract/standard-fields.ts';
import type { Fault } from '../../shared/intake/form-answers.ts';
import { FormFields, FormTraps, sendWords } from '../../shared/ui/form-fields.tsx';
import { formWords } from '../../shared/words/form-words.ts';
import { PlainPage } from './plain-page.tsx';

export interface AgainProps {
  readonly form: Form;
  readonly language: Language;
  readonly faults: readonly Fault[];
  /** Said above the form. */
  readonly said: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly shownAt: string;
  readonly key: string;
  readonly embedded: boolean;
}

const Again = ({ form, language, faults, said, body, shownAt, key, embedded }: AgainProps) => {
  const fields = fieldsOfForm(form);
  const values = Object.fromEntries(Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const marked = Object.fromEntries(faults.map(({ field, code }) => [field, formWords[`fault.${code}`][language]]));
  const named = fields.filter(({ id }) => marked[id]);
  return (
    <PlainPage language={language} title={form.title[language]}>
      <div class="said" role="alert">
        <b>{said}</b>
        <ul>
          {named.map(({ id, label }) => (
            <li key={id}>
              <a href={`#f-${id}`}>
                {label[language].replace(/[.:]$/, '')}
                {/[?!]$/.test(label[language]) ? ' ' : ': '}
                {marked[id]}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <form class="form" method="post" action={`/forms/${form.id}`}>
        <FormTraps language={language} shownAt={shownAt} formKey={key} embedded={embedded} />
        <FormFields fields={fields} language={language} state={{ values, faults: marked }} />
        <button class="btn pen" type="submit">
          {sendWords(form.purpose, language)}
        </button>
      </form>
    </PlainPage>
  );
};

/** The form once more, with a summary of what is wrong, each fault beside its field, and all that was written. */
export const againPage = (props: AgainProps): string => `<!doctype html>${renderToString(<Again {...props} />)}`;
