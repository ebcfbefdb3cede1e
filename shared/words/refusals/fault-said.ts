import type { Language } from '../../contract/settings.ts';
import { speak } from '../speak.ts';
import { faultWords, fieldNames } from './fault-words.ts';

/** A field by the label that people know; one without a label by its name in the request. */
const nameOf = (path: string, language: Language): string => {
  const last = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
  return fieldNames[last]?.[language] ?? `«${path}»`;
};

/** What is wrong with which fields of a request: `{ title: 'too-long 120' }` is `Title: at most 120 characters.` */
export const faultsSaid = (facts: Readonly<Record<string, string>>, language: Language): string => {
  const say = speak(faultWords, language);
  const faults = Object.entries(facts).map(([path, fault]) => {
    const [code = '', n = ''] = fault.split(' ');
    const known = Object.hasOwn(faultWords, code) ? code : 'not-a-value';
    return `${nameOf(path, language)}: ${say(known, { n: Number(n) })}`;
  });
  return `${say('check')} ${faults.join('; ')}.`;
};
