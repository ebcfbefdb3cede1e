import type { Language } from '../contract/settings.ts';
import { monthTitle } from './moments.ts';
import { speak } from './speak.ts';

const words = {
  title: { en: '“You asked — we did” is late: {month}', uk: '«Ви просили — ми зробили» запізнюється: {month}' },
  line: {
    en: 'The draft was to be approved by {due}. People who asked are waiting to hear. Read it, then approve it.',
    uk: 'Чернетку мали погодити до {due}. Люди, які просили, чекають на відповідь. Прочитайте її та погодьте.',
  },
  open: { en: 'Open the draft', uk: 'Відкрити чернетку' },
  take: { en: 'I am on it', uk: 'Беруся' },
} as const;

/** A late month as a notice: a fact, then what to do. `due` is a local time in words. */
export const monthNoticeWords = (month: string, due: string, language: Language) => {
  const say = speak(words, language);
  return {
    title: say('title', { month: monthTitle(language, month) }),
    line: say('line', { due }),
    quote: '',
    answer: say('open'),
    take: say('take'),
  };
};
