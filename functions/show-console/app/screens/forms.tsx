import type { FormList, FormRow } from '../../../../shared/contract/form-api.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { ask } from '../api.ts';
import { useFetched } from '../fetched.ts';
import { Awaiting } from '../parts/waiting.tsx';
import { language, mayI, told } from '../state.ts';
import { forming } from '../voices/forms.ts';

const hoursOf = ({ open, until }: FormRow): string => {
  const say = forming.value;
  const at = until && `${told.value.shortDate(until)}, ${told.value.time(until)}`;
  if (open) return at ? say('openUntil', { at }) : say('open');
  return at ? say('opens', { at }) : say('closed');
};

/** Every form: what it is for and whether it takes answers. */
export const FormsScreen = () => {
  const { value, failed, again } = useFetched('forms', () => ask<FormList>('GET', '/forms'));
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const say = forming.value;
  const { items } = value.value;
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{say('title')}</h1>
        {mayI('editForms') && (
          <a class="btn sm pen last" href="/console/forms/new">
            <Icon name="plus" />
            {say('new')}
          </a>
        )}
      </div>
      {items.length === 0 ? <p class="big-voice">{say('none')}</p> : <p class="summary">{say('lead')}</p>}
      {!mayI('editForms') && <p class="sm mute">{say('roles')}</p>}
      <ul class="ways" aria-label={say('list')}>
        {items.map((form) => (
          <li key={form.id}>
            <div>
              <h2>
                <a href={`/console/forms/${form.id}`}>{form.title[language.value] || form.id}</a>
              </h2>
              <p class="sm q">{[say(`purpose.${form.purpose}`), say('fieldsOf', { n: form.fields }), hoursOf(form)].join(', ')}</p>
            </div>
          </li>
        ))}
      </ul>
    </main>
  );
};
