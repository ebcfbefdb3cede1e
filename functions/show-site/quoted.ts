import type { Language } from '../../shared/contract/settings.ts';

/**
 * Somebody's words in the quotation marks of the page's language. In Ukrainian a full stop never stands before the closing marks, and
 * marks within are other ones (Український правопис 2019, «Лапки»).
 */
export const quoted = (words: string, language: Language): string => {
  if (language === 'en') return `“${words}”`;
  const within = words.replaceAll('«', '„').replaceAll('»', '“');
  return /[^.]\.$/u.test(within) ? `«${within.slice(0, -1)}».` : `«${within}»`;
};
