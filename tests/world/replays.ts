import type { Happening } from './histories.ts';

const now = { late: 0 } as const;

/** Histories in which a promise was once broken: each stays as a test under its own name. */
export const replays: Readonly<Record<string, readonly Happening[]>> = {
  'an edit of the policy after the breach was told leaves the deadline where it was told': [
    { ...now, after: 0, what: 'say', intent: 'question' },
    { ...now, after: 2000, what: 'policy', minutes: 30, calendar: 'kyiv' },
    { ...now, after: 0, what: 'say', intent: 'question' },
  ],
  'an escalation before the breach is claimed once, and holds up nothing': [
    { ...now, after: 90, what: 'say', intent: 'question' },
    { ...now, after: 90, what: 'escalate' },
    { ...now, after: 1, what: 'priority', urgent: true },
    { ...now, after: 2000, what: 'bot' },
  ],
  'praise that is edited into a question takes in the episode that came after it': [
    { ...now, after: 2000, what: 'status', state: 'resolved' },
    { ...now, after: 0, what: 'say', intent: 'praise' },
    { ...now, after: 20_160, what: 'say', intent: 'question' },
    { ...now, after: 0, what: 'edit', which: 0, intent: 'question' },
    { ...now, after: 90, what: 'say', intent: 'question' },
  ],
  'a snooze before the warning, with a channel that fails after it took the notice': [
    { ...now, after: 2000, what: 'say', intent: 'question' },
    { ...now, after: 30, what: 'snooze', minutes: 181 },
  ],
};
