import type { Language } from '../../contract/settings.ts';
import { speak } from '../speak.ts';
import { faultWords, fieldNames } from './fault-words.ts';
import { ruleWords } from './rule-words.ts';

/** A field by the label that people know; one without a label by its name in the request. */
const nameOf = (path: string, language: Language): string => {
  const last = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
  return fieldNames[last]?.[language] ?? `«${path}»`;
};

/** What is wrong with a field: `too-long 120` by a word and its bound, `unknown mars` by a name, a rule of settings as it spells itself. */
export const faultSaid = (fault: string, language: Language): string => {
  if (Object.hasOwn(ruleWords, fault)) return language === 'uk' ? (ruleWords[fault] ?? fault) : fault;
  const [code = '', ...rest] = fault.split(' ');
  const known = Object.hasOwn(faultWords, code) ? code : 'not-a-value';
  return speak(faultWords, language)(known, { n: Number(rest[0]), name: rest.join(' ') });
};

/** What is wrong with which fields of a request: `{ title: 'too-long 120' }` is `Title: at most 120 characters.` */
export const faultsSaid = (facts: Readonly<Record<string, string>>, language: Language): string => {
  const faults = Object.entries(facts).map(([path, fault]) => `${nameOf(path, language)}: ${faultSaid(fault, language)}`);
  return `${speak(faultWords, language)('check')} ${faults.join('; ')}.`;
};
