const ukrainianOnly = /[іїєґ]/iu;
const russianOnly = /[ыэъё]/iu;
const ukrainianWords =
  /(?<!\p{L})(?:що|як|чи|де|коли|чому|дякую|добре|можна|будь|ласка|мене|вас|привіт|треба|дуже|скільки|застосунок|працю\p{L}*|\p{L}{2,}(?:ити|ати|увати))(?!\p{L})/iu;
const english = /\p{Script=Latin}/u;
const otherLatin = /[ąćęłńśźżäöüßñçãõéèàêîôû]/iu;

/**
 * The language of a text by its letters, then by function words: `uk`, `ru`, `en`, or `und` where that cannot be told.
 * Letters decide for Ukrainian and Russian even in short comments, where statistics fail.
 */
export const languageOf = (text: string): string => {
  if (ukrainianOnly.test(text)) return 'uk';
  if (russianOnly.test(text)) return 'ru';
  if (/\p{Script=Cyrillic}/u.test(text)) return ukrainianWords.test(text) ? 'uk' : 'und';
  if (!english.test(text) || otherLatin.test(text)) return 'und';
  return /(?<!\p{L})\p{L}{2,}(?!\p{L})/u.test(text) ? 'en' : 'und';
};
