import type { Language, Words } from '../contract/settings.ts';

/** Words in a language, or in the other where they lack in it; says in which. */
export const saidIn = ({ en, uk }: Words, language: Language): { readonly text: string; readonly language: Language } => {
  const [own, other] = language === 'uk' ? [uk, en] : [en, uk];
  if (own.trim() !== '') return { text: own, language };
  return { text: other, language: language === 'uk' ? 'en' : 'uk' };
};

/** Below so many letters a text tells nothing of its language. */
const least = 8;
/** By its letters: Ukrainian where more are Cyrillic, else English; null of too few. Links are in no language. */
const readLetters = (text: string): Language | null => {
  const words = text.replaceAll(/https?:\/\/\S+|\{\w+\}/g, '');
  const [cyrillic, latin] = [words.match(/\p{Script=Cyrillic}/gu)?.length ?? 0, words.match(/\p{Script=Latin}/gu)?.length ?? 0];
  if (cyrillic + latin < least) return null;
  return cyrillic > latin ? 'uk' : 'en';
};

/**
 * The language of a reply: as it is written, where that can be told; before that as the person speaks, where the brand speaks it; else
 * the brand's first.
 */
export const replyLanguage = (draft: string, spoken: string, languages: readonly Language[]): Language =>
  readLetters(draft) ?? languages.find((language) => language === spoken) ?? languages[0] ?? 'en';
