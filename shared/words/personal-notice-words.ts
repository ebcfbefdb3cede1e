import type { Language } from '../contract/settings.ts';
import type { NoticeWords } from '../staff/notice-words.ts';
import { speak } from './speak.ts';

const words = {
  'title.mentioned': { en: '{by} mentions you: {who}, {where}', uk: '{by} згадує вас: {who}, {where}' },
  'title.assigned': { en: '{by} gives you a conversation: {who}, {where}', uk: '{by} передає вам розмову: {who}, {where}' },
  'line.mentioned': {
    en: 'In a note that staff alone see. Read it beside the conversation.',
    uk: 'У нотатці, яку бачить лише команда. Прочитайте її поруч із розмовою.',
  },
  'line.assigned': {
    en: 'It is yours now. Answer, or hand it on to somebody who can.',
    uk: 'Тепер вона ваша. Дайте відповідь або передайте тому, хто може.',
  },
  open: { en: 'Open the conversation', uk: 'Відкрити розмову' },
} as const;

/** What a notice to one member of staff is made of: names as they are shown, and words that are quoted. */
export interface PersonalNotice {
  readonly what: 'assigned' | 'mentioned';
  readonly by: string;
  readonly who: string;
  readonly where: string;
  readonly quote: string;
}

/** Says that a note names somebody, or that a conversation was given to them: the fact, then what to do. */
export const personalNoticeWords = ({ what, quote, ...names }: PersonalNotice, language: Language): NoticeWords => {
  const say = speak(words, language);
  const open = say('open');
  return { title: say(`title.${what}`, names), line: say(`line.${what}`), quote, answer: open, take: open };
};
