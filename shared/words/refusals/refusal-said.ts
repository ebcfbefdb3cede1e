import type { Language } from '../../contract/settings.ts';
import { speak, type Values } from '../speak.ts';
import { faultsSaid } from './fault-said.ts';
import { refusalWords } from './refusal-words.ts';

type Facts = Readonly<Record<string, string>>;
/** Says a fact as its reader knows it: a member of staff by name, an instant in their own time zone. */
export type ShowFact = (value: string, name: string) => string;

export interface SaidRefusal {
  readonly code: string;
  readonly status: number;
  readonly facts?: Facts | undefined;
}

const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** `2026-11-16 14:00 UTC`, where nobody knows the zone of the reader. */
const plainly: ShowFact = (value) => (isInstant.test(value) ? `${value.slice(0, 10)} ${value.slice(11, 16)} UTC` : value);
/** Numbers as numbers, for the plural rules of the language. */
const counted = (value: string): string | number => (/^(0|[1-9]\d{0,8})$/.test(value) ? Number(value) : value);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Refusals whose facts say of each field, by its path, what is wrong there. */
const byField: readonly string[] = ['request.invalid', 'settings.invalid'];

/** A refusal in words; undefined where the catalogue does not know it, or lacks what its words are made of. */
export const refusalSaid = (
  { code, status, facts = {} }: SaidRefusal,
  language: Language,
  show: ShowFact = plainly,
): string | undefined => {
  if (byField.includes(code) && Object.keys(facts).length > 0) return faultsSaid(facts, language);
  const key = [`${code} ${status}`, code].find((one) => Object.hasOwn(refusalWords, one));
  if (key === undefined) return undefined;
  const values: Values = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, counted(show(value, name))]));
  try {
    return capital(speak(refusalWords, language)(key, values));
  } catch {
    // a console that is older or newer than the API: the API's own words stand in
    return undefined;
  }
};
