import { randomUUID } from 'node:crypto';
import type { Form } from '../../../shared/contract/settings.ts';
import { fieldsOfForm } from '../../../shared/contract/standard-fields.ts';
import { FormFields, FormTraps, sendWords } from '../../../shared/ui/form-fields.tsx';
import type { Site } from '../site.ts';
import { SimilarWhileTyping } from './similar.tsx';

export interface AnswerFormProps {
  readonly site: Site;
  readonly form: Form;
  /** `aside` beside the board, `band` at the foot of a month, `page` on its own page. */
  readonly look: 'aside' | 'band' | 'page';
  readonly label?: string;
  /** Where the page has another next step. */
  readonly quiet?: boolean;
}

const Who = ({ site }: Pick<AnswerFormProps, 'site'>) => (
  <>
    <label>
      <span>{site.say('tell.name')}</span>
      <input class="field one" name="name" maxlength={80} autocomplete="name" />
    </label>
    <label>
      <span>{site.say('tell.email')}</span>
      <input class="field one" name="email" type="email" maxlength={254} autocomplete="email" />
    </label>
    <label class="check">
      <input type="checkbox" name="consent" value="on" />
      <span>{site.say('tell.consent')}</span>
    </label>
  </>
);

/** The words of a form alone, for the side of another page; one that asks more has its own page. */
const Short = ({ site, form, look, label, quiet = false }: AnswerFormProps) =>
  form.fields.length > 0 ? (
    <p>
      <a class={quiet ? 'btn' : 'btn pen'} href={`/forms/${form.id}`}>
        {form.title[site.language]}
      </a>
    </p>
  ) : (
    <form method="post" action={`/forms/${form.id}`}>
      <FormTraps language={site.language} shownAt={site.now} formKey={randomUUID()} embedded={false} />
      {fieldsOfForm(form)
        .filter(({ id }) => id === 'text')
        .map((field) => (
          <label key={field.id}>
            <span>{label ?? field.label[site.language]}</span>
            <textarea class="field" name={field.id} required maxlength={4000} placeholder={field.hint?.[site.language]} />
          </label>
        ))}
      <SimilarWhileTyping site={site} form={form} />
      {look === 'aside' && (
        <details>
          <summary>{site.say('tell.who')}</summary>
          <div class="stack">
            <Who site={site} />
          </div>
        </details>
      )}
      <button class={quiet ? 'btn' : 'btn pen'} type="submit">
        {sendWords(form.purpose, site.language)}
      </button>
    </form>
  );

/** A form of ours, wherever it stands on a page. It works without scripts; sending twice is one answer. */
export const AnswerForm = ({ site, form, look, ...rest }: AnswerFormProps) =>
  look !== 'page' ? (
    <Short site={site} form={form} look={look} {...rest} />
  ) : (
    <form class="form" method="post" action={`/forms/${form.id}`}>
      <FormTraps language={site.language} shownAt={site.now} formKey={randomUUID()} embedded={site.query['embed'] === '1'} />
      <FormFields fields={fieldsOfForm(form)} language={site.language} />
      <SimilarWhileTyping site={site} form={form} />
      <button class="btn pen" type="submit">
        {sendWords(form.purpose, site.language)}
      </button>
    </form>
  );

/** What happens with what was written, with the hour by which a person reads it. */
export const readsLine = (site: Site): string => (site.readBy ? site.say('tell.reads', { at: site.readBy }) : site.say('tell.readsPlain'));
