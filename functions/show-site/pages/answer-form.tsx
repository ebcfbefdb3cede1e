import type { Form } from '../../../shared/contract/settings.ts';
import type { Site } from '../site.ts';

export interface AnswerFormProps {
  readonly site: Site;
  readonly form: Form;
  /** `aside` beside the board, `band` at the foot of a month, `page` on its own page. */
  readonly look: 'aside' | 'band' | 'page';
  readonly label?: string;
}

/** Hidden from people and from what reads pages aloud: who fills it in is a program. `shownAt` says when the page was made. */
const Traps = ({ site }: { readonly site: Site }) => (
  <>
    <input type="hidden" name="shownAt" value={site.now} />
    <div class="trap" aria-hidden="true">
      <label>
        {site.say('tell.trap')}
        <input type="text" name="website" tabIndex={-1} autocomplete="off" value="" />
      </label>
    </div>
  </>
);

const Who = ({ site, look }: Pick<AnswerFormProps, 'site' | 'look'>) => {
  const field = look === 'aside' ? 'field one' : 'field';
  const optional = look === 'page' ? <small class="q"> ({site.say('form.optional')})</small> : null;
  return (
    <>
      <label>
        <span>
          {site.say('tell.name')}
          {optional}
        </span>
        <input class={field} name="name" maxlength={80} autocomplete="name" />
      </label>
      <label>
        <span>
          {site.say('tell.email')}
          {optional}
        </span>
        <input class={field} name="email" type="email" maxlength={254} autocomplete="email" />
      </label>
      <label class="check">
        <input type="checkbox" name="consent" value="on" />
        <span>{site.say('tell.consent')}</span>
      </label>
    </>
  );
};

/** A form of ours, wherever it stands on a page. It works without scripts; sending twice is one answer. */
export const AnswerForm = ({ site, form, look, label }: AnswerFormProps) => (
  <form class={look === 'page' ? 'form' : undefined} method="post" action={`/forms/${form.id}`}>
    <Traps site={site} />
    <label>
      <span>{label ?? site.say(`tell.text.${form.purpose}`)}</span>
      <textarea
        class="field"
        name="text"
        required
        maxlength={4000}
        placeholder={form.purpose === 'idea' ? site.say('tell.hint.idea') : undefined}
      />
    </label>
    {look === 'aside' && (
      <details>
        <summary>{site.say('tell.who')}</summary>
        <div class="stack">
          <Who site={site} look={look} />
        </div>
      </details>
    )}
    {look === 'page' && <Who site={site} look={look} />}
    <button class="btn pen" type="submit">
      {site.say(form.purpose === 'idea' ? 'tell.send' : 'tell.ask')}
    </button>
  </form>
);

/** What happens with what was written, with the hour by which a person reads it. */
export const readsLine = (site: Site): string => (site.readBy ? site.say('tell.reads', { at: site.readBy }) : site.say('tell.readsPlain'));
