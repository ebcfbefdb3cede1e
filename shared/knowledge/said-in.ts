import type { Language, Words } from '../contract/settings.ts';

/** Words in a language, or in the other where they lack in it; says in which. */
export const saidIn = ({ en, uk }: Words, language: Language): { readonly text: string; readonly language: Language } => {
  const [own, other] = language === 'uk' ? [uk, en] : [en, uk];
  if (own.trim() !== '') return { text: own, language };
  return { text: other, language: language === 'uk' ? 'en' : 'uk' };
};

/** The language that a person is answered in: theirs where the brand speaks it, else the brand's first. */
export const answerLanguage = (spoken: string, languages: readonly Language[]): Language =>
  languages.find((language) => language === spoken) ?? languages[0] ?? 'en';
