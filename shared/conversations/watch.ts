import type { StaffAct } from '../contract/acts.ts';
import type { Conversation } from '../contract/conversations.ts';
import type { Ladder, Settings, Tell } from '../contract/settings.ts';
import { activeStaff } from '../contract/staff-standing.ts';
import { type Attention, attentionOf, type Deed } from '../sla/attention.ts';
import type { Climb } from '../sla/due-steps.ts';
import { rungsOf, usualLadder } from '../sla/ladder.ts';
import type { Promised } from '../sla/promise.ts';

/** The ladder of a promise; the usual one where its policy names none. */
export const ladderOf = ({ ladders }: Settings, promised: Promised | null): Ladder =>
  ladders.find(({ id }) => id === promised?.policy.ladder) ?? usualLadder;

/** Whether there is anybody whom a rung could tell: one that nobody answers to is not climbed. */
const somebody = (settings: Settings, tell: Tell): boolean => {
  const { rotas, raci } = settings;
  const staff = activeStaff(settings);
  const [kind, name] = tell.split(':');
  if (kind === 'role') return staff.some(({ role }) => role === name);
  if (kind === 'rota') return rotas.some(({ id }) => id === name);
  if (kind === 'staff') return staff.some(({ id }) => id === name);
  if (kind === 'raci') return raci.some(({ id }) => id === 'answer');
  return true;
};

const deedOf = (act: StaffAct): Deed => {
  const { at, actId: key, by } = act;
  if (act.type === 'acknowledge' || act.type === 'escalate') return { at, key, by, what: act.type };
  if (act.type === 'snooze') return { at, key, by, what: 'snooze', until: act.until };
  return { at, key, by, what: 'follow' };
};

/**
 * What the ladder of a conversation climbs by; null where nothing is promised. `before` is who had it up to these acts. That a person
 * wrote in a thread that is merged with it is no deed of staff.
 */
export const climbOf = (settings: Settings, promised: Promised | null, acts: readonly StaffAct[], before?: Attention): Climb | null => {
  if (!promised) return null;
  const ladder = ladderOf(settings, promised);
  const deeds = acts.filter(({ by }) => !by.startsWith('per_')).map(deedOf);
  return {
    rungs: rungsOf(ladder).filter(({ told }) => told.tell.some((tell) => somebody(settings, tell))),
    calendar: promised.calendar,
    ...attentionOf(deeds, promised.calendar, ladder.acknowledgedFor, before),
  };
};

/** Who had it last, and until when; null where nobody did. */
export const attendedOf = (climb: Climb | null): Conversation['attended'] => {
  const hold = climb?.holds.at(-1);
  return hold ? { by: hold.by, how: hold.how, at: hold.from, until: hold.to } : null;
};
