import type * as z from 'zod';
import { Refusal } from '../../shared/kernel/refusal.ts';

export type Issue = z.ZodError['issues'][number];

const formats: Readonly<Record<string, string>> = {
  email: 'not-an-email',
  url: 'not-an-address',
  datetime: 'not-a-time',
  date: 'not-a-time',
  time: 'not-a-time',
};
/** By what is measured (https://zod.dev/error-customization): letters, pieces of a list, else the number itself. */
const bound = (origin: string, letters: string, pieces: string, number: string): string =>
  origin === 'string' ? letters : ['array', 'set', 'file'].includes(origin) ? pieces : number;

/** What is wrong as a word and the bound that it is held to: `too-long 120`. */
export const faultOf = (issue: Issue): string => {
  if (issue.code === 'too_small')
    return issue.origin === 'string' && Number(issue.minimum) === 1
      ? 'missing'
      : `${bound(issue.origin, 'too-short', 'too-few', 'too-small')} ${issue.minimum}`;
  if (issue.code === 'too_big') return `${bound(issue.origin, 'too-long', 'too-many', 'too-large')} ${issue.maximum}`;
  if (issue.code === 'invalid_type') return /received (undefined|null)$/.test(issue.message) ? 'missing' : 'not-a-value';
  if (issue.code === 'invalid_value') return 'not-an-option';
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  return issue.code === 'invalid_format' ? (formats[issue.format] ?? 'not-a-value') : 'not-a-value';
};
const pathOf = ({ path }: Issue): string => path.join('.') || 'body';

/** A request whose body is not of its route's shape: `request.invalid` (400); its facts say of each field, by its path, what is wrong. */
export const invalid = ({ issues }: z.ZodError): Refusal => {
  const sentences = issues.map((issue) => `${pathOf(issue)}: ${issue.message}`);
  const facts = Object.fromEntries(issues.toReversed().map((issue) => [pathOf(issue), faultOf(issue)]));
  return new Refusal('request.invalid', 400, `Check these fields. ${sentences.join('; ')}.`, { facts });
};
