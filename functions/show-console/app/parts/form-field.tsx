import type { FormField } from '../../../../shared/contract/form-settings.ts';
import { withOption } from '../form-draft.ts';
import { forming } from '../voices/forms.ts';
import { BothWords } from './both-words.tsx';
import { Pick as Choose } from './pick.tsx';

interface Props {
  readonly field: FormField;
  readonly index: number;
  readonly count: number;
  readonly survey: boolean;
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

/** One field being edited: what it asks, how, and its place. Every button is reached by the keyboard. */
export const FormFieldEditor = ({ field, index, count, survey, change, move, remove }: Props) => {
  const say = forming.value;
  const n = index + 1;
  const worded = field.type === 'text' || field.type === 'long_text';
  return (
    <fieldset class="stack card field-editor" id={`field-${field.id}`}>
      <legend>{say('field', { n })}</legend>
      <p class="gap">
        {say('type')}{' '}
        <Choose
          label={`${say('type')}, ${say('field', { n })}`}
          value={field.type}
          options={types.map((type) => [type, say(`type.${type}`)] as const)}
          onPick={(type) => change({ type })}
        />
        {survey && worded && (
          <>
            {say('becomes')}{' '}
            <Choose
              label={`${say('becomes')}, ${say('field', { n })}`}
              value={field.becomes ?? 'none'}
              options={(['none', 'idea', 'case'] as const).map((what) => [what, say(`becomes.${what}`)] as const)}
              onPick={(what) => change({ becomes: what === 'none' ? undefined : what })}
            />
          </>
        )}
        <span class="moves-f">
          <button
            class="btn bare sm"
            type="button"
            data-move="up"
            aria-label={say('up', { n })}
            aria-disabled={index === 0}
            onClick={() => move(-1)}
          >
            ↑
          </button>
          <button
            class="btn bare sm"
            type="button"
            data-move="down"
            aria-label={say('down', { n })}
            aria-disabled={n === count}
            onClick={() => move(1)}
          >
            ↓
          </button>
          <button class="btn bare sm" type="button" aria-label={say('remove', { n })} onClick={remove}>
            ×
          </button>
        </span>
      </p>
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
    </fieldset>
  );
};
