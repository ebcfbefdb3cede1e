import type { Act, Interaction, StaffAct } from '../contract/acts.ts';
import type { Claim, Clock, Conversation } from '../contract/conversations.ts';
import { platformLimits } from '../contract/platform-limits.ts';
import type { Settings } from '../contract/settings.ts';
import { derivedId } from '../kernel/ids.ts';
import { addSeconds, Instant, secondsBetween } from '../kernel/instant.ts';
import { type ClocksRead, foldClocks, type Mark } from '../sla/clocks.ts';
import { type Climb, nextLook } from '../sla/due-steps.ts';
import { type Ask, answersOf, asksOf, marksOf } from './marks.ts';
import { keepSettled } from './settled.ts';
import { changedSubject, openingSubject, type PromiseTurn, promiseMarks, promiseTurns } from './subject.ts';
import { distinct, isInteraction, isStaffAct, type ThreadEntry, threadOf } from './thread.ts';
import { attendedOf, climbOf } from './watch.ts';

const beforeAll = Instant.parse('0000-01-01T00:00:00.000Z');
const previewLength = 140;
/** What reached us later than this after it was said opens a case that is told with others, once an hour. */
const lateSeconds = 86_400;

const lastOf = <T extends StaffAct['type']>(acts: readonly StaffAct[], type: T) =>
  acts.filter((act): act is Extract<StaffAct, { type: T }> => act.type === type);

/** Seconds by which a breach on this channel waits. */
export const graceOf = (settings: Settings, channel: string): number =>
  settings.channels.find(({ id }) => id === channel)?.graceSeconds ?? 0;

/** Windows in which the platform takes a reply to a message, as the clocks hear them. */
const windowMarks = (said: readonly ThreadEntry[], { platform }: Interaction): Mark[] => {
  const { windowHours } = platformLimits[platform];
  if (windowHours === null) return [];
  return said
    .filter(({ kind, history }) => (kind === 'message' || kind === 'story_reply') && !history)
    .map(({ at, actId }) => ({ what: 'window', at, key: actId, closesAt: addSeconds(at, windowHours * 3600) }));
};

/** A clock of something that was due before staff said that it needs an answer. */
const setApart = (clocks: readonly Clock[], asks: readonly Ask[], acts: readonly StaffAct[]): readonly Clock[] => {
  const asked = lastOf(acts, 'reclassify').at(-1);
  const late = asks.find(({ reclassified }) => reclassified);
  if (!asked || !late) return clocks;
  return clocks.map((clock) => (clock.startedAt === late.from && clock.dueAt < asked.at ? { ...clock, apart: true } : clock));
};

const policyOf = ({ match, promised }: PromiseTurn): Conversation['policy'] =>
  match && promised
    ? { id: match.policy.id, because: match.because, calendar: promised.calendar.id, calendarVersion: promised.calendar.version }
    : null;

const promisedBefore = (turns: readonly PromiseTurn[]): Conversation['promisedBefore'] =>
  turns.slice(0, -1).flatMap(({ match }, index) => {
    const until = turns[index + 1]?.at;
    return until ? [{ until, policy: match?.policy.id ?? null, because: match?.because ?? null }] : [];
  });

/** A conversation folded, with what its clocks and its ladder were followed by. */
export interface Folded {
  readonly head: Conversation;
  readonly followed: ClocksRead['followed'];
  readonly turns: readonly PromiseTurn[];
  readonly climb: Climb | null;
}

/**
 * The head of a conversation: a pure fold over its acts, the settings in force and the standing claims, the same for any
 * order and repetition of the acts. Null while nothing in it is a case: praise, courtesy, noise, history, our own posts.
 * `before` is the head as it was: clocks that were settled by an earlier version of a calendar stay as they were told. Of a
 * thread with several episodes, `acts` are those of the episode `id` alone.
 */
export const foldWhole = (
  acts: readonly Act[],
  settings: Settings,
  claims: readonly Claim[] = [],
  before: Conversation | null = null,
  id = acts.find(isInteraction)?.conversation,
): Folded | null => {
  const known = distinct(acts);
  const root = known.find(isInteraction);
  const thread = threadOf(known);
  const staffActs = known.filter(isStaffAct);
  const reclassified = lastOf(staffActs, 'reclassify');
  const asks = asksOf(thread, reclassified).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
  const said = thread.filter(({ direction }) => direction === 'in');
  const opener = asks[0]?.entry ?? said[0];
  if (!root || !opener || (asks.length === 0 && staffActs.every(({ type }) => type === 'note'))) return null;

  const openedAt = asks[0]?.from ?? opener.at;
  const opening = openingSubject(settings, opener, root.channel, asks[0]?.intent ?? opener.intent);
  const turns = promiseTurns(settings, opening, openedAt, staffActs);
  const current = turns.at(-1) ?? { at: null, key: '', match: null, promised: null };
  const subject = staffActs.reduce(changedSubject, opening);
  const answers = answersOf(thread, current.match?.policy.botsAnswer);
  const grace = graceOf(settings, root.channel);
  const told = claims.filter(({ step, revokedAt }) => step === 'breach' && revokedAt === null);
  const marks = [...promiseMarks(turns, beforeAll), ...windowMarks(said, root), ...marksOf(asks, answers, staffActs)];
  const read = foldClocks(marks, grace, told);
  const clocks = setApart(keepSettled(read.clocks, before?.clocks ?? []), asks, staffActs);
  const climb = climbOf(settings, current.promised, staffActs);
  const first = opener.versions[0];
  const state: Omit<Conversation, 'revision'> = {
    id: id ?? root.conversation,
    platform: root.platform,
    channel: root.channel,
    account: root.account,
    thread: root.thread,
    state: read.state,
    intent: subject.intent,
    language: opener.language,
    topics: [...new Set(asks.flatMap(({ entry }) => entry.topics))].slice(0, 3),
    openedAt,
    lastAt: known.at(-1)?.at ?? opener.at,
    resolvedAt: read.resolvedAt,
    person: opener.author,
    preview: [...(said.findLast(({ deletedAt }) => !deletedAt)?.text ?? '')].slice(0, previewLength).join(''),
    assignee: lastOf(staffActs, 'assign').at(-1)?.assignee ?? null,
    team: subject.team,
    priority: subject.priority,
    tags: [...subject.tags],
    idea: lastOf(staffActs, 'idea').at(-1)?.idea ?? null,
    policy: policyOf(current),
    promisedBefore: promisedBefore(turns),
    clocks: [...clocks],
    attended: attendedOf(climb),
    deliveredLate: first ? secondsBetween(first.at, first.receivedAt) > lateSeconds : false,
    nextDue: nextLook(clocks, claims, grace, climb),
  };
  return { head: { ...state, revision: derivedId('rev', JSON.stringify(state)) }, followed: read.followed, turns, climb };
};

/** The head alone. */
export const foldConversation = (...given: Parameters<typeof foldWhole>): Conversation | null => foldWhole(...given)?.head ?? null;
