import type { DrawnField, DrawnForm } from './form-shape.ts';

/** An element with attributes and what is in it; text is only ever text. */
export const el = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...inside: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[T] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== false) made.setAttribute(name, value === true ? '' : value);
  made.append(...inside);
  return made;
};

const labelOf = ({ words }: DrawnForm, { label, required }: DrawnField): Array<Node | string> =>
  required ? [label] : [`${label} `, el('small', {}, `(${words['optional'] ?? ''})`)];

const choiceOf = (form: DrawnForm, field: DrawnField): HTMLElement => {
  const scale = field.type === 'scale';
  const steps = scale ? Array.from({ length: 11 }, (_, n) => ({ id: String(n), label: String(n) })) : field.options;
  const radios = steps.map(({ id, label }) =>
    el('label', {}, el('input', { type: 'radio', name: field.id, value: id, required: field.required }), el('span', {}, label)),
  );
  const ends = [el('span', {}, form.words['least'] ?? ''), el('span', {}, form.words['most'] ?? '')];
  return el(
    'fieldset',
    { class: field.type, 'aria-describedby': `h-${field.id} e-${field.id}` },
    el('legend', {}, ...labelOf(form, field)),
    el('p', { id: `h-${field.id}`, class: 'q' }, field.hint),
    el('div', { class: 'steps' }, ...radios),
    ...(scale ? [el('p', { class: 'ends q' }, ...ends)] : []),
    el('p', { id: `e-${field.id}`, class: 'err' }),
  );
};

const controlOf = ({ id, type, required, longest }: DrawnField): HTMLElement => {
  const common = { id: `f-${id}`, name: id, required, maxlength: String(longest), 'aria-describedby': `h-${id} e-${id}` };
  if (type === 'long_text') return el('textarea', { ...common, rows: '4' });
  const autocomplete = type === 'email' ? 'email' : id === 'name' ? 'name' : 'off';
  return el('input', { ...common, type: type === 'email' ? 'email' : 'text', autocomplete });
};

/** One field as it is drawn, with room for its hint and for what is wrong with it. */
export const fieldOf = (form: DrawnForm, field: DrawnField): HTMLElement => {
  const { id, type, label, required, hint } = field;
  if (type === 'choice' || type === 'scale') return choiceOf(form, field);
  const error = el('p', { id: `e-${id}`, class: 'err' });
  const help = el('p', { id: `h-${id}`, class: 'q' }, hint);
  if (type === 'consent')
    return el(
      'div',
      {},
      el('label', { class: 'tick' }, el('input', { type: 'checkbox', name: id, id: `f-${id}`, required }), el('span', {}, label)),
      help,
      error,
    );
  return el('div', {}, el('label', { for: `f-${id}` }, ...labelOf(form, field)), help, controlOf(field), error);
};
