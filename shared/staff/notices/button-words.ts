import type { Language } from '../../contract/settings.ts';

/** What staff may press beside "Reply" and "I take it". */
export interface ButtonWords {
  readonly snooze15: string;
  readonly snooze60: string;
  readonly snoozeNext: string;
  readonly escalate: string;
}
const words: Readonly<Record<Language, ButtonWords>> = {
  en: { snooze15: 'Remind in 15 min', snooze60: 'Remind in 1 h', snoozeNext: 'Remind when we open next', escalate: 'Pass it up' },
  uk: { snooze15: 'Нагадати за 15 хв', snooze60: 'Нагадати за 1 год', snoozeNext: 'Нагадати, коли відкриємося', escalate: 'Передати вище' },
};
export const buttonWords = (language: Language): ButtonWords => words[language];

/** How a notice was settled. `by` is a name of staff; `until` a moment already spelled for the reader. */
export type Settled =
  | { readonly how: 'taken' | 'answered' | 'resolved' | 'escalated'; readonly by: string }
  | { readonly how: 'snoozed'; readonly by: string; readonly until: string }
  | { readonly how: 'revoked' };

/** The settled line of a notice, for `words.settled`: `Taken by Olha`. */
export const settledWords = (settled: Settled, language: Language): string => {
  if (settled.how === 'revoked') return language === 'uk' ? 'Усе ж вчасно: тривогу знято' : 'Not late after all: withdrawn';
  const { by } = settled;
  const said = {
    en: { taken: `Taken by ${by}`, answered: `Answered by ${by}`, resolved: `Resolved by ${by}`, escalated: `Passed up by ${by}` },
    uk: { taken: `Взято: ${by}`, answered: `Дано відповідь: ${by}`, resolved: `Вирішено: ${by}`, escalated: `Передано вище: ${by}` },
  }[language];
  if (settled.how !== 'snoozed') return said[settled.how];
  return language === 'uk' ? `Відкладено до ${settled.until}: ${by}` : `Snoozed until ${settled.until} by ${by}`;
};

/** Whether something can be pressed: a storm, a test and what is settled only lead somewhere. */
export const isOpen = ({
  step,
  words: { settled },
}: {
  readonly step: string;
  readonly words: { readonly settled?: string | undefined };
}) => settled === undefined && /^(warning|breach|climb-|reminder-)/.test(step);
