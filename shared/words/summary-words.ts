import type { Language } from '../contract/settings.ts';
import { speak } from './speak.ts';

const words = {
  storm: {
    en: '{n, plural, one {# conversation overdue} other {# conversations overdue}}',
    uk: '{n, plural, one {Строк минув у # розмові} few {Строк минув у # розмовах} other {Строк минув у # розмовах}}',
  },
  near: {
    en: '{n, plural, one {# conversation near its deadline} other {# conversations near their deadlines}}',
    uk: '{n, plural, one {Строк близько в # розмові} few {Строк близько в # розмовах} other {Строк близько в # розмовах}}',
  },
  late: {
    en: '{n, plural, one {# conversation reached us late} other {# conversations reached us late}}',
    uk: '{n, plural, one {# розмова надійшла із запізненням} few {# розмови надійшли із запізненням} many {# розмов надійшло із запізненням} other {# розмови надійшло із запізненням}}',
  },
  what: { en: 'Told as one. Most urgent first:', uk: 'Сказано одним повідомленням. Спершу найтерміновіші:' },
  one: { en: '{who}, due {due}', uk: '{who}, строк {due}' },
  more: { en: 'and {n, number} more', uk: 'і ще {n, number}' },
  open: { en: 'Open the inbox', uk: 'Відкрити скриньку' },
  take: { en: 'We are on it', uk: 'Беремося' },
} as const;

export interface SummaryOf {
  readonly late: boolean;
  readonly count: number;
  readonly breached: number;
  /** The most urgent of them: who waits, and the local time that it was due. */
  readonly lines: ReadonlyArray<{ readonly who: string; readonly due: string }>;
  readonly language: Language;
}

/** Many alarms as one notice: how many, and the most urgent of them. */
export const summaryWords = ({ late, count, breached, lines, language }: SummaryOf) => {
  const say = speak(words, language);
  const named = lines.map((line) => say('one', { ...line }));
  const rest = count - named.length;
  return {
    title: say(late ? 'late' : breached > 0 ? 'storm' : 'near', { n: late || breached === 0 ? count : breached }),
    line: `${say('what')} ${[...named, ...(rest > 0 ? [say('more', { n: rest })] : [])].join('; ')}.`,
    quote: '',
    answer: say('open'),
    take: say('take'),
  };
};
