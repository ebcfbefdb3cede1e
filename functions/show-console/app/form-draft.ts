import type { Form, FormField } from '../../../shared/contract/form-settings.ts';

/** A form as it is being edited. Every step gives a new one. */
const words = { en: '', uk: '' };
const fresh = (taken: readonly string[], stem: string): string => {
  let n = 1;
  while (taken.includes(`${stem}${n}`)) n += 1;
  return `${stem}${n}`;
};

export const newForm = (channel: string): Form => ({
  id: '',
  channel,
  purpose: 'idea',
  title: words,
  intro: words,
  fields: [],
  leastSeconds: 2,
  limit: { answers: 10, hours: 1 },
});

/** The first field of a form for ideas or questions is its words: without them there is nothing to file or answer. */
export const withField = (form: Form): Form => {
  const first = form.fields.length === 0 && form.purpose !== 'survey';
  const id = first
    ? 'text'
    : fresh(
        form.fields.map((one) => one.id),
        'field',
      );
  return { ...form, fields: [...form.fields, { id, type: first ? 'long_text' : 'text', label: words, required: first, options: [] }] };
};

export const withoutField = (form: Form, index: number): Form => ({ ...form, fields: form.fields.toSpliced(index, 1) });

/** Moves a field by one place; at the end of the list it stays. */
export const withMoved = (form: Form, index: number, by: -1 | 1): Form => {
  const field = form.fields[index];
  const to = index + by;
  if (!field || to < 0 || to >= form.fields.length) return form;
  return { ...form, fields: form.fields.toSpliced(index, 1).toSpliced(to, 0, field) };
};

/** A field of another kind keeps its question; what only its kind has goes. */
export const withChanged = (form: Form, index: number, change: Partial<FormField>): Form => {
  const before = form.fields[index];
  if (!before) return form;
  const { becomes, ...field } = { ...before, ...change };
  const worded = field.type === 'text' || field.type === 'long_text';
  const options =
    field.type === 'choice' ? (field.options.length > 0 ? field.options : [1, 2].map((n) => ({ id: `o${n}`, label: words }))) : [];
  return { ...form, fields: form.fields.with(index, { ...field, options, ...(worded && becomes && { becomes }) }) };
};

export const withOption = (field: FormField): FormField => ({
  ...field,
  options: [
    ...field.options,
    {
      id: fresh(
        field.options.map(({ id }) => id),
        'o',
      ),
      label: words,
    },
  ],
});
