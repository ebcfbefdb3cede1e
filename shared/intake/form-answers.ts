import * as z from 'zod';
import type { Answered } from '../contract/acts.ts';
import type { Form, FormField } from '../contract/form-settings.ts';
import type { Intent, Language } from '../contract/settings.ts';
import { fieldsOfForm, longest } from '../contract/standard-fields.ts';

/** What is wrong with a field: told to programs by this name, to people in words. */
export type FaultCode = 'missing' | 'too-long' | 'not-an-option' | 'not-on-the-scale' | 'not-an-address' | 'not-a-value' | 'unknown-field';
export interface Fault {
  readonly field: string;
  readonly code: FaultCode;
}
type Value = Answered['value'];

/** A form as it was filled in. `text` is what staff read, `words` what the person wrote themselves. */
export interface FilledIn {
  readonly text: string;
  readonly words: string;
  readonly name?: string;
  readonly email?: string;
  readonly consent: boolean;
  /** What was answered beside the words, the name and the address. */
  readonly answers: readonly Answered[];
  /** Ideas that it holds, by the field that each stands in. */
  readonly ideas: ReadonlyArray<{ field: string; title?: string; text: string }>;
  /** What a survey's answer asks of us; other forms say it by their purpose. */
  readonly intent?: Intent;
}

const longestText = 8000;
const ticked = ['on', 'true', 'yes'];
const Given = z.record(z.string(), z.unknown());

const numberIn = (given: unknown): number => (typeof given === 'string' && /^\d{1,2}$/.test(given) ? Number(given) : Number.NaN);

/** One field as it was given, or what is wrong with it; null where it was left empty. */
const readField = (field: FormField, raw: unknown): { value: Value | null } | { code: FaultCode } => {
  const given = typeof raw === 'string' ? raw.trim() : raw;
  if (given === undefined || given === null || given === '') return { value: null };
  if (field.type === 'consent') {
    if (typeof given === 'boolean') return { value: given };
    return typeof given === 'string' && ticked.includes(given) ? { value: true } : { code: 'not-a-value' };
  }
  if (field.type === 'scale') {
    const number = typeof given === 'number' ? given : numberIn(given);
    return Number.isInteger(number) && number >= 0 && number <= 10 ? { value: number } : { code: 'not-on-the-scale' };
  }
  if (typeof given !== 'string') return { code: 'not-a-value' };
  if (given.length > longest(field)) return { code: 'too-long' };
  if (field.type === 'choice') return field.options.some(({ id }) => id === given) ? { value: given } : { code: 'not-an-option' };
  if (field.type === 'email') return z.email().safeParse(given).success ? { value: given.toLowerCase() } : { code: 'not-an-address' };
  return { value: given };
};

const about = new Set(['name', 'title', 'text']);
const personal = ({ id, type }: FormField): boolean => about.has(id) || type === 'email' || type === 'consent';

/** An answer as staff read it, in the language of the page. */
const lineOf = ({ label, type, options }: FormField, value: Value, language: Language): string => {
  const chosen = options.find(({ id }) => id === value)?.label[language] ?? String(value);
  return `${label[language]}: ${type === 'scale' ? `${chosen}/10` : chosen}`;
};

const compose = (form: Form, fields: readonly FormField[], values: ReadonlyMap<string, Value>, language: Language): FilledIn => {
  const words = (id: string): string => {
    const value = values.get(id);
    return typeof value === 'string' ? value : '';
  };
  const ofType = (type: FormField['type']): Value | undefined => values.get(fields.find((field) => field.type === type)?.id ?? '');
  const given = fields.flatMap((field) => {
    const value = values.get(field.id);
    return value === undefined || personal(field) ? [] : [{ field, value }];
  });
  const own = fields
    .filter(({ id, type }) => id !== 'name' && (type === 'text' || type === 'long_text'))
    .map(({ id }) => words(id))
    .filter(Boolean);
  const title = words('title');
  const lines = [title, title && '', words('text'), ...given.map(({ field, value }) => lineOf(field, value, language))];
  const [name, email] = [words('name'), ofType('email')];
  const becoming = (what: FormField['becomes']) => fields.filter(({ id, becomes }) => becomes === what && words(id) !== '');
  const ideas =
    form.purpose === 'idea'
      ? [{ field: 'text', text: words('text'), ...(title && { title }) }]
      : becoming('idea').map(({ id }) => ({ field: id, text: words(id) }));
  return {
    text: lines
      .filter((line, n) => line !== '' || (n === 1 && title !== ''))
      .join('\n')
      .slice(0, longestText),
    words: own.join('\n').slice(0, longestText),
    ...(name && { name }),
    ...(typeof email === 'string' && { email }),
    consent: ofType('consent') === true,
    answers: given.map(({ field, value }) => ({ field: field.id, value })),
    ideas,
    ...(form.purpose === 'survey' && { intent: becoming('case').length > 0 ? 'question' : ideas.length > 0 ? 'idea' : 'noise' }),
  };
};

/**
 * Reads a filled-in form by its own fields. Answers with every fault at once, in the order of the fields; fields that the form does
 * not have are a fault, without their names. A form of the usual fields takes a `title`, too.
 */
export const readFilledIn = (form: Form, body: unknown, language: Language): { faults: readonly Fault[] } | FilledIn => {
  const given = Given.safeParse(body);
  if (!given.success || Array.isArray(body)) return { faults: [{ field: 'body', code: 'not-a-value' }] };
  const shown = fieldsOfForm(form);
  const title: FormField = { id: 'title', type: 'text', label: { en: '', uk: '' }, required: false, options: [] };
  const fields = form.fields.length > 0 ? shown : [title, ...shown];
  const faults: Fault[] = [];
  const values = new Map<string, Value>();
  for (const field of fields) {
    const read = readField(field, Object.hasOwn(given.data, field.id) ? given.data[field.id] : undefined);
    if ('code' in read) faults.push({ field: field.id, code: read.code });
    else if (field.required && (read.value === null || read.value === false)) faults.push({ field: field.id, code: 'missing' });
    else if (read.value !== null) values.set(field.id, read.value);
  }
  if (Object.keys(given.data).some((name) => !fields.some(({ id }) => id === name))) faults.push({ field: 'body', code: 'unknown-field' });
  if (faults.length > 0) return { faults };
  if (values.size === 0) return { faults: [{ field: fields[0]?.id ?? 'body', code: 'missing' }] };
  return compose(form, fields, values, language);
};
