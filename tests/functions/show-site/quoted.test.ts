import { expect, it } from 'vitest';
import { quoted } from '../../../functions/show-site/quoted.ts';

it.each([
  ['en', 'I ride to work.', '“I ride to work.”'],
  ['uk', 'Їжджу на роботу.', '«Їжджу на роботу».'],
  ['uk', 'Їжджу на роботу!', '«Їжджу на роботу!»'],
  ['uk', 'Їжджу...', '«Їжджу...»'],
  ['uk', 'Найближча «Спиця» за мостом', '«Найближча „Спиця“ за мостом»'],
] as const)('puts words into the quotation marks of %s: %s', (language, words, marked) => expect(quoted(words, language)).toBe(marked));
