import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Words } from '../contract/settings.ts';

/** Sentences by key, each in both languages, in ICU MessageFormat: https://unicode-org.github.io/icu/userguide/format_parse/messages/ */
export type Catalogue = Readonly<Record<string, Words>>;
export type Values = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();

/** A sentence made ready once; its plural rules and numbers are those of the language. */
const ready = (message: string, language: Language): IntlMessageFormat => {
  const name = `${language} ${message}`;
  const known = compiled.get(name);
  if (known) return known;
  const made = new IntlMessageFormat(message, language);
  compiled.set(name, made);
  return made;
};

/** Says a key of the catalogue in one language; a key that is not in the catalogue does not compile. */
export type Say<C extends Catalogue> = (key: keyof C & string, values?: Values) => string;

/** The voice of a catalogue in a language: `speak(siteWords, 'uk')('board.title')`. Throws when a value is missing. */
export const speak =
  <C extends Catalogue>(catalogue: C, language: Language): Say<C> =>
  (key, values = {}) => {
    const words = catalogue[key];
    if (!words) throw new RangeError(`no words for ${key}`);
    return String(ready(words[language], language).format({ ...values }));
  };

/** As `speak`, for sentences with marked parts: `<b>seven</b>` is handed to `tags.b`, and the pieces come back in order. */
export const speakMarked =
  <C extends Catalogue>(catalogue: C, language: Language) =>
  <T>(
    key: keyof C & string,
    tags: Readonly<Record<string, (inside: ReadonlyArray<string | T>) => T>>,
    values: Values = {},
  ): Array<string | T> => {
    const words = catalogue[key];
    if (!words) throw new RangeError(`no words for ${key}`);
    const parts = ready(words[language], language).format<T>({ ...values, ...tags });
    return Array.isArray(parts) ? parts : [parts];
  };
