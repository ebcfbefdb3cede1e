import type { Language } from '../contract/settings.ts';
import type { Closed, ThanksWay } from '../contract/thanks.ts';

/** What is open towards an author: for each way why it is closed, or null. The ways are in the order in which they are tried. */
export type Ways = Readonly<Record<'reply' | 'message' | 'mail' | 'page', string | null>>;

/** The first way that is open and was not tried: the thread where it was said, a direct message, mail, the name on the page. */
export const wayToThank = (ways: Ways, tried: readonly Closed[]): { by: ThanksWay; closed: Closed[] } => {
  const closed = [...tried];
  for (const way of ['reply', 'message', 'mail', 'page'] as const) {
    if (tried.some((one) => one.way === way)) continue;
    const why = ways[way];
    if (why === null) return { by: way, closed };
    closed.push({ way, why });
  }
  return { by: 'unreached', closed };
};

const sentence: Readonly<Record<Language, (title: string, page: string) => string>> = {
  en: (title, page) => `You asked — we did: “${title}”. Thank you for the idea. What changed: ${page}`,
  uk: (title, page) => `Ви просили — ми зробили: «${title}». Дякуємо за ідею. Що змінилося: ${page}`,
};
const subjects: Readonly<Record<Language, string>> = { en: 'You asked — we did', uk: 'Ви просили — ми зробили' };

/** A text around a title that is cut, at a word where it can, until `fits` says so; the shortest where nothing does. */
export const cutToFit = (title: string, make: (title: string) => string, fits: (text: string) => boolean): string => {
  if (fits(make(title))) return make(title);
  const letters = [...new Intl.Segmenter().segment(title)].map(({ segment }) => segment);
  for (let length = letters.length - 1; length > 0; length -= 1) {
    const text = make(`${letters.slice(0, length).join('').trimEnd()}…`);
    if (fits(text)) return text;
  }
  return make('…');
};

/** The thank-you in somebody's language, with their own idea named. */
export const thankYou = (
  title: string,
  language: Language,
  page: string,
  fits: (text: string) => boolean,
): { subject: string; text: string } => ({
  subject: `${subjects[language]}: ${title}`,
  text: cutToFit(title, (cut) => sentence[language](cut, page), fits),
});

/** The language in which somebody is written to: theirs where the brand speaks it, Ukrainian to those who write Russian, else the brand's first. */
export const spokenWith = (language: string, languages: readonly Language[]): Language =>
  languages.find((one) => one === language || (language === 'ru' && one === 'uk')) ?? languages[0] ?? 'en';
