import type { FormField } from '../contract/form-settings.ts';
import type { Language } from '../contract/settings.ts';
import { longest } from '../contract/standard-fields.ts';
import { formWords } from '../words/form-words.ts';

/** What was written before, and what was wrong with it, by field. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
}
interface FieldProps {
  readonly field: FormField;
  readonly language: Language;
  readonly state: FormState;
}
const tenSteps = Array.from({ length: 11 }, (_, step) => String(step));

const describing = ({ field: { id, hint, becomes }, state }: FieldProps): string | undefined =>
  [hint || becomes === 'idea' ? `hint-${id}` : '', state.faults[id] ? `fault-${id}` : ''].filter(Boolean).join(' ') || undefined;

const Hint = ({ field: { id, hint, becomes }, language }: FieldProps) =>
  hint || becomes === 'idea' ? (
    <p class="sm q" id={`hint-${id}`}>
      {[hint?.[language], becomes === 'idea' ? formWords.board[language] : ''].filter(Boolean).join(' ')}
    </p>
  ) : null;

const Fault = ({ field: { id }, state }: FieldProps) =>
  state.faults[id] ? (
    <p class="err" id={`fault-${id}`}>
      {state.faults[id]}
    </p>
  ) : null;

const Label = ({ field: { label, required }, language }: FieldProps) => (
  <>
    {label[language]}
    {!required && <small class="q"> ({formWords.optional[language]})</small>}
  </>
);

/** One of several answers, or a step of the scale: buttons that the keyboard's arrows move between. */
const Choice = (props: FieldProps) => {
  const { field, language, state } = props;
  const { id, type, required, options } = field;
  const steps =
    type === 'scale'
      ? tenSteps.map((step) => ({ id: step, words: step }))
      : options.map((one) => ({ id: one.id, words: one.label[language] }));
  return (
    <fieldset class={`ask ${type}`} id={`f-${id}`} tabIndex={-1} aria-describedby={describing(props)}>
      <legend>
        <Label {...props} />
      </legend>
      <Hint {...props} />
      <div class="steps">
        {steps.map((step) => (
          <label key={step.id} class="check">
            <input type="radio" name={id} value={step.id} required={required} checked={state.values[id] === step.id} />
            <span>{step.words}</span>
          </label>
        ))}
      </div>
      {type === 'scale' && (
        <p class="sm q ends">
          <span>{formWords.least[language]}</span>
          <span>{formWords.most[language]}</span>
        </p>
      )}
      <Fault {...props} />
    </fieldset>
  );
};

const Consent = (props: FieldProps) => {
  const { field, language, state } = props;
  const { id, required, label } = field;
  const checked = Boolean(state.values[id]);
  return (
    <div class="ask">
      <label class="check">
        <input
          id={`f-${id}`}
          type="checkbox"
          name={id}
          value="on"
          required={required}
          checked={checked}
          aria-describedby={describing(props)}
        />
        <span>{label[language]}</span>
      </label>
      <Hint {...props} />
      <Fault {...props} />
    </div>
  );
};

const Words = (props: FieldProps) => {
  const { field, state } = props;
  const { id, type, required } = field;
  const common = {
    class: 'field',
    id: `f-${id}`,
    name: id,
    required,
    maxlength: longest(field),
    'aria-describedby': describing(props),
    ...(state.faults[id] && { 'aria-invalid': true }),
  } as const;
  const value = state.values[id] ?? '';
  return (
    <div class="ask">
      <label for={`f-${id}`}>
        <span>
          <Label {...props} />
        </span>
      </label>
      <Hint {...props} />
      {type === 'long_text' ? (
        <textarea {...common}>{value}</textarea>
      ) : type === 'email' ? (
        <input {...common} type="email" autocomplete="email" value={value} />
      ) : (
        <input {...common} type="text" autocomplete={id === 'name' ? 'name' : 'off'} value={value} />
      )}
      <Fault {...props} />
    </div>
  );
};

/** The fields of a form, with what was written and what was wrong with it. They work without scripts. */
export const FormFields = ({
  fields,
  language,
  state = { values: {}, faults: {} },
}: {
  readonly fields: readonly FormField[];
  readonly language: Language;
  readonly state?: FormState;
}) => (
  <>
    {fields.map((field) => {
      const One = field.type === 'consent' ? Consent : field.type === 'choice' || field.type === 'scale' ? Choice : Words;
      return <One key={field.id} field={field} language={language} state={state} />;
    })}
  </>
);

/** What a page sends beside the fields: when it was made, its own key, and a field that people do not see. */
export const FormTraps = ({
  language,
  shownAt,
  formKey,
  embedded,
}: {
  readonly language: Language;
  readonly shownAt: string;
  readonly formKey: string;
  readonly embedded: boolean;
}) => (
  <>
    <input type="hidden" name="shownAt" value={shownAt} />
    <input type="hidden" name="key" value={formKey} />
    <input type="hidden" name="lang" value={language} />
    {embedded && <input type="hidden" name="embed" value="1" />}
    <div class="trap" aria-hidden="true">
      <label>
        {formWords.trap[language]}
        <input type="text" name="website" tabIndex={-1} autocomplete="off" value="" />
      </label>
    </div>
  </>
);

export const sendWords = (purpose: string, language: Language): string =>
  (purpose === 'idea' ? formWords['send.idea'] : purpose === 'question' ? formWords['send.question'] : formWords.send)[language];
