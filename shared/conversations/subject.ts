import type { StaffAct } from '../contract/acts.ts';
import type { Intent, Policy, Settings } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Mark } from '../sla/clocks.ts';
import { matchPolicy, type PolicyMatch, type PolicySubject, policiesAt } from '../sla/policies.ts';
import type { Promised } from '../sla/promise.ts';
import type { ThreadEntry } from './thread.ts';

/** The promise of a conversation from an instant on, and why it is this one. */
export interface PromiseTurn {
  readonly at: Instant | null;
  readonly key: string;
  readonly match: PolicyMatch | null;
  readonly promised: Promised | null;
}

const changing: ReadonlySet<StaffAct['type']> = new Set(['priority', 'tag', 'assign', 'reclassify']);
export const changes = ({ type }: StaffAct): boolean => changing.has(type);

/** What a policy asks about a conversation as it was opened, before staff changed anything. */
export const openingSubject = (settings: Settings, opener: ThreadEntry, channel: string, intent: Intent): PolicySubject => ({
  channel,
  intent,
  kind: opener.kind,
  language: opener.language,
  priority: 'normal',
  team: settings.channels.find(({ id }) => id === channel)?.team ?? null,
  tags: [],
  roles: settings.roles.filter(({ people }) => people.includes(opener.author.id)).map(({ id }) => id),
});

/** The same after one more act of staff. */
export const changedSubject = (subject: PolicySubject, act: StaffAct): PolicySubject => {
  if (act.type === 'priority') return { ...subject, priority: act.priority };
  if (act.type === 'reclassify') return { ...subject, intent: act.intent };
  if (act.type === 'assign') return act.team === undefined ? subject : { ...subject, team: act.team };
  if (act.type !== 'tag') return subject;
  const tags = subject.tags.filter((tag) => tag !== act.tag);
  return { ...subject, tags: act.on ? [...tags, act.tag] : tags };
};

const known = new WeakMap<Policy, Promised>();

/** A policy with its calendar, the same object as long as both are the same; null where the calendar never opens. */
export const promisedBy = (settings: Settings, policy: Policy | undefined): Promised | null => {
  const calendar = settings.calendars.find(({ id }) => id === policy?.calendar);
  const opens = calendar && Object.values(calendar.weekly).some((intervals) => intervals.length > 0);
  if (!policy || !opens) return null;
  const before = known.get(policy);
  if (before?.calendar === calendar) return before;
  const promised = { policy, calendar };
  known.set(policy, promised);
  return promised;
};

export const sameMatch = (a: PolicyMatch | null, b: PolicyMatch | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Every promise that held for a conversation, the one it opened with first: staff changed what policies ask about, or the
 * policies were edited meanwhile. A turn that changes nothing is none. Acts come in their order.
 */
export const promiseTurns = (
  settings: Settings,
  opening: PolicySubject,
  openedAt: Instant,
  acts: readonly StaffAct[],
): readonly PromiseTurn[] => {
  const turn = (at: Instant | null, key: string, subject: PolicySubject): PromiseTurn => {
    const match = matchPolicy(policiesAt(settings, at ?? openedAt), subject);
    return { at, key, match, promised: promisedBy(settings, match?.policy) };
  };
  const edits = settings.policyEras.flatMap(({ until }) => (until > openedAt ? [{ at: until, key: '', act: null }] : []));
  const deeds = acts.filter(changes).map((act) => ({ at: act.at, key: act.actId, act }));
  const turns = [turn(null, '', opening)];
  let subject = opening;
  for (const { at, key, act } of [...edits, ...deeds].toSorted((a, b) =>
    a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.key < b.key ? -1 : 1,
  )) {
    if (act) subject = changedSubject(subject, act);
    const next = turn(at, key, subject);
    if (!sameMatch(next.match, turns.at(-1)?.match ?? null)) turns.push(next);
  }
  return turns;
};

/** The turns as the clocks hear them. */
export const promiseMarks = (turns: readonly PromiseTurn[], beforeAll: Instant): Mark[] =>
  turns.map(({ at, key, promised }) => ({ what: 'promise', at: at ?? beforeAll, key, promised }));
