import type { Clock, Reply } from '../contract/conversations.ts';
import type { Language, StaffMember } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import { timeIn } from './notice-words.ts';

export interface NoticeLinesOf {
  readonly language: Language;
  readonly zone: string;
  readonly clock: Clock | undefined;
  readonly replies: readonly Reply[];
  /** Whom it is for, where many read the channel. */
  readonly names: readonly string[];
  readonly staff: readonly StaffMember[];
}

const sentences = {
  window: {
    en: (at: string) => `The platform takes no reply after ${at}.`,
    uk: (at: string) => `Після ${at} платформа не прийме відповіді.`,
  },
  apart: {
    en: () => 'It was past due when it was marked as needing an answer; it counts apart.',
    uk: () => 'Строк минув раніше, ніж позначили, що потрібна відповідь; рахується окремо.',
  },
  reply: {
    en: (who: string) => `A reply by ${who} is on its way: see that it goes out.`,
    uk: (who: string) => `Відповідь, яку надсилає ${who}, ще в дорозі: подбайте, щоб вона дійшла.`,
  },
  failed: {
    en: (who: string) => `A reply by ${who} could not be sent.`,
    uk: (who: string) => `Відповідь, яку надсилає ${who}, не вдалося відправити.`,
  },
  approval: {
    en: (who: string) => `A reply by ${who} waits for approval: read it, so that it can go out.`,
    uk: (who: string) => `Відповідь, яку пише ${who}, чекає на погодження: перегляньте її, щоб вона пішла.`,
  },
  names: { en: (who: string) => `For ${who}.`, uk: (who: string) => `Для: ${who}.` },
} as const;

/** What a notice says beside its fact: the platform's window, a reply that is stuck, whom it is for. */
export const noticeLines = ({ language, zone, clock, replies, names, staff }: NoticeLinesOf): string[] => {
  const nameOf = (id: string) => staff.find((member) => member.id === id)?.name ?? id;
  const at = (instant: Instant) => timeIn(instant, zone, language);
  const open = clock && clock.settledAt === null;
  const waiting = replies.find(({ state }) => state === 'queued' || state === 'sending');
  const unread = clock?.metric === 'approval' ? undefined : replies.find(({ state }) => state === 'awaiting_approval');
  const failed = replies.findLast(({ state }) => state === 'failed' || state === 'unknown');
  return [
    ...(open && clock.windowClosesAt ? [sentences.window[language](at(clock.windowClosesAt))] : []),
    ...(open && clock.apart ? [sentences.apart[language]()] : []),
    ...(open && waiting ? [sentences.reply[language](nameOf(waiting.by))] : []),
    ...(open && unread ? [sentences.approval[language](nameOf(unread.by))] : []),
    ...(open && !waiting && !unread && failed ? [sentences.failed[language](nameOf(failed.by))] : []),
    ...(names.length > 0 ? [sentences.names[language](names.join(', '))] : []),
  ];
};
