import type { Form } from '../../../shared/contract/settings.ts';
import { fieldsOfForm } from '../../../shared/contract/standard-fields.ts';
import type { ToldSimilar } from '../similar-ideas.ts';
import type { Site } from '../site.ts';

/** Fields of a form whose words become an idea. */
export const ideaFields = (form: Form): string[] =>
  fieldsOfForm(form)
    .filter(({ id, becomes }) => becomes === 'idea' || (form.purpose === 'idea' && ['title', 'text'].includes(id)))
    .map(({ id }) => id);

/** Where a script shows ideas that ask for the same as what is being written; without a script it is nothing. */
export const SimilarWhileTyping = ({ site, form }: { readonly site: Site; readonly form: Form }) => {
  const names = ideaFields(form);
  return names.length === 0 ? null : (
    <>
      <div class="alike" data-alike={names.join(' ')} data-lang={site.language}>
        <p role="status"></p>
      </div>
      <script src={site.file('hints.js')} defer></script>
    </>
  );
};

/** Ideas that ask for the same as what was just sent. */
export const SimilarList = ({ similar: { told, items }, framed }: { readonly similar: ToldSimilar; readonly framed: boolean }) =>
  items.length === 0 ? null : (
    <section class="alike">
      <p>{told}</p>
      <ul>
        {items.map(({ href, title, lang, said, press }) => (
          <li key={href}>
            <a href={href} {...(framed && { target: '_blank', rel: 'noopener' })}>
              <span lang={lang || undefined} dir="auto">
                {title}
              </span>
              <small>{said}</small>
              <b>{press}</b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
