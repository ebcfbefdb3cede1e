import type { Form } from '../../../../shared/contract/form-settings.ts';
import { fieldsOfForm } from '../../../../shared/contract/standard-fields.ts';
import { FormFields, sendWords } from '../../../../shared/ui/form-fields.tsx';
import { language } from '../state.ts';
import { forming } from '../voices/forms.ts';

/** The form as it stands on its page. Nothing that is pressed here is sent. */
export const FormPreview = ({ form }: { readonly form: Form }) => (
  <section class="card form-preview" aria-label={forming.value('preview')}>
    <h2>{forming.value('preview')}</h2>
    <h3>{form.title[language.value]}</h3>
    <p class="q">{form.intro[language.value]}</p>
    <form class="stack" onSubmit={(event) => event.preventDefault()}>
      <FormFields fields={fieldsOfForm(form)} language={language.value} />
      <p>
        <button class="btn pen" type="button">
          {sendWords(form.purpose, language.value)}
        </button>
      </p>
    </form>
  </section>
);
