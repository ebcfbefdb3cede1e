import type { Language } from '../../contract/settings.ts';

const other: Readonly<Record<Language, string>> = {
  en: 'Nothing was done. Open the conversation and try it there.',
  uk: 'Нічого не змінено. Відкрийте розмову й спробуйте там.',
};
const words: Readonly<Record<Language, Readonly<Record<string, (handle: string) => string>>>> = {
  en: {
    'press.not-staff': (handle) =>
      `Nothing was done: Heard does not know you here. A lead can add the handle ${handle} to your settings; until then, open the conversation.`,
    'press.not-allowed': () => 'Nothing was done: your role in Heard does not allow this.',
    'notice.unknown': () => 'Nothing was done: this notice is too old. Open the conversation.',
  },
  uk: {
    'press.not-staff': (handle) =>
      `Нічого не змінено: Heard вас тут не впізнає. Керівник може додати позначку ${handle} до ваших налаштувань, а поки що відкрийте розмову.`,
    'press.not-allowed': () => 'Нічого не змінено: ваша роль у Heard цього не дозволяє.',
    'notice.unknown': () => 'Нічого не змінено: це сповіщення застаре. Відкрийте розмову.',
  },
};

/** Why a press did nothing, by the code of the refusal, for whoever pressed. */
export const pressRefused = (code: string, handle: string, language: Language): string =>
  words[language][code]?.(handle) ?? other[language];
