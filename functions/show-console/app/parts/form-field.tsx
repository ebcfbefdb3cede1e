import type { FormField } from '../../../../shared/contract/form-settings.ts';
import { withOption } from '../form-draft.ts';
import { language } from '../state.ts';
import { forming } from '../voices/forms.ts';
import { BothWords } from './both-words.tsx';
import { Folded } from './folded.tsx';
import { Pick as Choose } from './pick.tsx';

interface Props {
  readonly field: FormField;
  readonly index: number;
  readonly count: number;
  readonly survey: boolean;
  readonly open: boolean;
  readonly turn: (open: boolean) => void;
  readonly change: (change: Partial<FormField>) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}
const types = ['text', 'long_text', 'choice', 'scale', 'email', 'consent'] as const;

const Options = ({ field, change }: Pick<Props, 'field' | 'change'>) => (
  <fieldset class="stack options">
    <legend class="sm">{forming.value('options')}</legend>
    {field.options.map((option, n) => (
      <div key={option.id} class="option">
        <BothWords
          what={forming.value('option', { n: n + 1 })}
          value={option.label}
          required
          change={(label) => change({ options: field.options.with(n, { ...option, label }) })}
        />
        <button
          class="btn bare sm"
          type="button"
          disabled={field.options.length < 3}
          aria-label={forming.value('removeOption', { n: n + 1 })}
          onClick={() => change({ options: field.options.toSpliced(n, 1) })}
        >
          ×
        </button>
      </div>
    ))}
    <p>
      <button class="btn sm" type="button" onClick={() => change(withOption(field))}>
        {forming.value('addOption')}
      </button>
    </p>
  </fieldset>
);

const Asked = ({ field, index, survey, change }: Pick<Props, 'field' | 'index' | 'survey' | 'change'>) => {
  const say = forming.value;
  const n = index + 1;
  const worded = field.type === 'text' || field.type === 'long_text';
  return (
    <p class="bar flat">
      <span>
        {say('type')}{' '}
        <Choose
          label={`${say('type')}, ${say('field', { n })}`}
          value={field.type}
          options={types.map((type) => [type, say(`type.${type}`)] as const)}
          onPick={(type) => change({ type })}
        />
      </span>
      {survey && worded && (
        <span>
          {say('becomes')}{' '}
          <Choose
            label={`${say('becomes')}, ${say('field', { n })}`}
            value={field.becomes ?? 'none'}
            options={(['none', 'idea', 'case'] as const).map((what) => [what, say(`becomes.${what}`)] as const)}
            onPick={(what) => change({ becomes: what === 'none' ? undefined : what })}
          />
        </span>
      )}
    </p>
  );
};

/** What a folded field is known by besides its question. */
const toldOf = ({ type, required }: FormField): string =>
  [forming.value(`type.${type}`), required && forming.value('isRequired')].filter(Boolean).join(', ');

/** One field being edited: what it asks, how, and its place. Every button is reached by the keyboard. */
export const FormFieldEditor = ({ field, index, count, survey, open, turn, change, move, remove }: Props) => {
  const say = forming.value;
  const n = index + 1;
  const shift = (by: -1 | 1, key: 'up' | 'down') => (
    <button
      class="btn bare sm"
      type="button"
      data-move={key}
      aria-label={say(key, { n })}
      aria-disabled={by < 0 ? index === 0 : n === count}
      onClick={() => move(by)}
    >
      {by < 0 ? '↑' : '↓'}
    </button>
  );
  const places = (
    <span class="moves-f">
      {shift(-1, 'up')}
      {shift(1, 'down')}
      <button class="btn bare sm" type="button" aria-label={say('remove', { n })} onClick={remove}>
        ×
      </button>
    </span>
  );
  return (
    <fieldset class="field-editor" id={`field-${field.id}`} aria-label={say('field', { n })}>
      <Folded title={field.label[language.value] || say('field', { n })} told={toldOf(field)} open={open} turn={turn} beside={places}>
        <Asked field={field} index={index} survey={survey} change={change} />
        <BothWords what={say('question')} value={field.label} required change={(label) => change({ label })} />
        <BothWords what={say('hint')} value={field.hint ?? { en: '', uk: '' }} change={(hint) => change({ hint })} />
        {field.type === 'choice' && <Options field={field} change={change} />}
        <p class="gap">
          <label class="check">
            <input type="checkbox" checked={field.required} onChange={(event) => change({ required: event.currentTarget.checked })} />
            <span>{say('required')}</span>
          </label>
          <label class="gap">
            <span class="sm q">{say('fieldId', { n })}</span>
            <input
              class="field short"
              required
              pattern="[a-z][a-z0-9_\-]{0,31}"
              value={field.id}
              onChange={(event) => change({ id: event.currentTarget.value.trim() })}
            />
          </label>
        </p>
      </Folded>
    </fieldset>
  );
};
