import { languages } from '../../../shared/contract/choices.ts';
import type { Language } from '../../../shared/contract/settings.ts';
import { language } from './state.ts';

/** Both languages, the reader's own first. */
export const ownFirst = (): readonly Language[] =>
  languages.toSorted((a, b) => Number(b === language.value) - Number(a === language.value));
