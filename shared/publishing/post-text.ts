import type { Edition } from '../contract/reports.ts';
import type { Language } from '../contract/settings.ts';
import { monthTitle } from '../words/moments.ts';

const lead: Readonly<Record<Language, (month: string) => string>> = {
  en: (month) => `You asked — we did, ${month}`,
  uk: (month) => `Ви просили — ми зробили, ${month}`,
};

/** What a month is called where its page is shown as a card. */
export const postTitle = (month: string, language: Language): string => lead[language](monthTitle(language, month));

/** What a post about the month says: as many of the things built as fit, and the address of the page, which is never cut. */
export const postText = ({ built, month }: Edition, language: Language, page: string, fits: (text: string) => boolean): string => {
  const head = postTitle(month, language);
  const make = (count: number) => {
    const lines = built.slice(0, count).map(({ title }) => `— ${title}`);
    return [lines.length > 0 ? `${head}:` : `${head}.`, ...lines, page].join('\n');
  };
  for (let count = built.length; count > 0; count -= 1) if (fits(make(count))) return make(count);
  return make(0);
};
