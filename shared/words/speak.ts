import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Words } from '../contract/settings.ts';

/** Sentences by key, each in both languages, in ICU MessageFormat: https://unicode-org.github.io/icu/userguide/format_parse/messages/ */
export type Catalogue = Readonly<Record<string, Words>>;
export type Values = Readonly<Record<string, string | number>>;

/** A message as it is written, or read already: programs of pages are built with their messages read. */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0];
const compiled = { en: new Map<Message, IntlMessageFormat>(), uk: new Map<Message, IntlMessageFormat>() };

/** A sentence made ready once; its plural rules and numbers are those of the language. */
const ready = (message: Message, language: Language): IntlMessageFormat => {
  const known = compiled[language].get(message);
  if (known) return known;
  const made = new IntlMessageFormat(message, language);
  compiled[language].set(message, made);
  return made;
};
const runsLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** A name that runs from right to left set apart from what it stands in, by marks of direction (Unicode Annex 9: FSI and PDI). */
export const apart = (name: string): string => (runsLeft.test(name) ? `\u2068${name}\u2069` : name);
const allApart = <V>(values: Readonly<Record<string, V>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? apart(value) : value]));

const isPlain = (message: Message): message is string => typeof message === 'string' && !/[{}<']/.test(message);
const say = (message: Message, language: Language, values: Values): string =>
  isPlain(message) ? message : String(ready(message, language).format(allApart(values)));

const marked = <T>(
  message: Message,
  language: Language,
  values: Parameters<typeof IntlMessageFormat.prototype.format<T>>[0],
): Array<string | T> => {
  if (isPlain(message)) return [message];
  const parts = ready(message, language).format<T>(values);
  return Array.isArray(parts) ? parts : [parts];
};

/** Says a key of the catalogue in one language; a key that is not in the catalogue does not compile. */
export type Say<C extends Catalogue> = (key: keyof C & string, values?: Values) => string;

/** The voice of a catalogue in a language: `speak(siteWords, 'uk')('board.title')`. Throws when a value is missing. */
export const speak =
  <C extends Catalogue>(catalogue: C, language: Language): Say<C> =>
  (key, values = {}) => {
    const words = catalogue[key];
    if (!words) throw new RangeError(`no words for ${key}`);
    return say(words[language], language, values);
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
    return marked(words[language], language, { ...allApart(values), ...tags });
  };
