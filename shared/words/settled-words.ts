import type { Conversation } from '../contract/conversations.ts';
import type { Language, StaffMember } from '../contract/settings.ts';
import { speak } from './speak.ts';

const words = {
  over: { en: 'Done: nobody waits any more.', uk: 'Готово: ніхто більше не чекає.' },
  resolved: { en: 'Resolved.', uk: 'Вирішено.' },
  acknowledged: { en: '{who} has it.', uk: 'Узяв на себе: {who}.' },
  snoozed: { en: '{who} will be reminded later.', uk: 'Відкладено: {who}.' },
  somebody: { en: 'Somebody', uk: 'хтось із команди' },
} as const;

/** What became of an alarm, for messages that can be changed: who has it, or that it is over. */
export const settledWords = (
  { state, attended }: Conversation,
  staff: readonly StaffMember[],
  language: Language,
  over: boolean,
): string => {
  const say = speak(words, language);
  if (over) return say(state === 'resolved' ? 'resolved' : 'over');
  const who = staff.find(({ id }) => id === attended?.by)?.name ?? say('somebody');
  return say(attended?.how ?? 'acknowledged', { who });
};
