import type { Clock } from '../contract/conversations.ts';
import type { Language } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import { clockWords } from '../words/clock-words.ts';
import type { Moments } from '../words/moments.ts';
import { spanWords } from '../words/span-words.ts';
import { speak } from '../words/speak.ts';

/** A clock as it is shown. `left` is the share of the target still to go, for its shape. */
export interface ClockView {
  readonly state: 'on' | 'soon' | 'over' | 'paused' | 'met' | 'late' | 'off';
  readonly left: number;
  readonly words: string;
  readonly detail: string | null;
}

/** What a clock is seen from: `leftMinutes` is the working time to the deadline, negative when it is over. */
export interface ClockSight {
  readonly language: Language;
  readonly moments: Moments;
  readonly now: Instant;
  readonly leftMinutes: number;
}

/** How a clock is told at this moment: what is left is rounded up, so that it agrees with the minute shown; a deadline that passed is over at once, whether or not its breach was claimed yet. */
export const viewClock = (
  clock: Pick<Clock, 'state' | 'targetMinutes' | 'dueAt' | 'warnAt' | 'overdueMinutes' | 'usedMinutes'>,
  sight: ClockSight,
): ClockView => {
  const { language, moments, now, leftMinutes } = sight;
  const say = speak(clockWords, language);
  const span = (minutes: number, fine = false) => spanWords(language, minutes, fine);
  const left = clock.targetMinutes > 0 ? leftMinutes / clock.targetMinutes : 0;
  const due = moments.near(clock.dueAt, now);
  const known = { left: Math.min(1, Math.max(0, left)) };
  switch (clock.state) {
    case 'met':
      return {
        ...known,
        state: 'met',
        words: say('met', { span: span(clock.usedMinutes ?? clock.targetMinutes - leftMinutes) }),
        detail: null,
      };
    case 'met_late':
      return { ...known, state: 'late', words: say('metLate', { span: span(clock.overdueMinutes) }), detail: null };
    case 'withdrawn':
      return { ...known, state: 'off', words: say('withdrawn'), detail: null };
    case 'paused':
      return { ...known, state: 'paused', words: say('paused', { span: span(Math.max(0, Math.ceil(leftMinutes))) }), detail: null };
    case 'running':
    case 'breached': {
      const over = clock.state === 'breached' || now > clock.dueAt;
      if (over) return { ...known, state: 'over', words: say('over', { span: span(-leftMinutes) }), detail: say('wasDue', { at: due }) };
      return {
        ...known,
        state: now >= clock.warnAt ? 'soon' : 'on',
        words: say('left', { span: span(leftMinutes > 2 ? Math.ceil(leftMinutes) : leftMinutes, true) }),
        detail: say('due', { at: due }),
      };
    }
  }
};
