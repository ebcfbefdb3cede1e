import type { Act, Interaction, StaffAct } from '../contract/acts.ts';
import type { Claim, Conversation } from '../contract/conversations.ts';
import { windowHoursOf } from '../contract/platform-limits.ts';
import type { Platform, Settings } from '../contract/settings.ts';
import { addSeconds, secondsBetween } from '../kernel/instant.ts';
import { Instant } from '../kernel/instant-schema.ts';
import { beginStory, type Mark, takeMarks } from '../sla/clocks.ts';
import { closedSince } from './episodes.ts';
import { type Followed, type Frame, headOf, type Reached } from './head.ts';
import { type Ask, answersOf, asksOf, marksOf } from './marks.ts';
import { changedSubject, openingSubject, type PromiseTurn, promiseMarks, promiseTurns } from './subject.ts';
import { distinct, isInteraction, isStaffAct, type ThreadEntry, threadOf } from './thread.ts';
import { topicsAfter } from './topics.ts';
import { climbOf } from './watch.ts';

const beforeAll = Instant.parse('0000-01-01T00:00:00.000Z');
const previewLength = 140;
/** What reached us later than this after it was said opens a case that is told with others, once an hour. */
const lateSeconds = 86_400;

export const lastOf = <T extends StaffAct['type']>(acts: readonly StaffAct[], type: T) =>
  acts.filter((act): act is Extract<StaffAct, { type: T }> => act.type === type).at(-1);

/** Seconds by which a breach on this channel waits. */
export const graceOf = (settings: Settings, channel: string): number =>
  settings.channels.find(({ id }) => id === channel)?.graceSeconds ?? 0;

/** First words of what was said, for lists. */
export const previewOf = (text: string): string => [...text].slice(0, previewLength).join('');

/** Windows in which the platform takes a reply to a message, as the clocks hear them. */
export const windowMarks = (said: readonly ThreadEntry[], platform: Platform): Mark[] => {
  const windowHours = windowHoursOf(platform);
  if (windowHours === null) return [];
  return said
    .filter(({ kind, history }) => (kind === 'message' || kind === 'story_reply') && !history)
    .map(({ at, actId }) => ({ what: 'window', at, key: actId, closesAt: addSeconds(at, windowHours * 3600) }));
};

/** What was asked, in its order. */
export const inOrderAsked = (asks: readonly Ask[]): readonly Ask[] =>
  asks.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));

/** What counts apart: it was due before staff said that it needs an answer. */
const apartOf = (asks: readonly Ask[], acts: readonly StaffAct[]): Reached['apart'] => {
  const asked = lastOf(acts, 'reclassify');
  const late = asks.find(({ reclassified }) => reclassified);
  return asked && late ? { from: late.from, asked: asked.at } : null;
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

/** All that acts have led to, from the first one on. */
interface Unfolded {
  readonly frame: Frame;
  readonly reached: Reached;
  readonly turns: readonly PromiseTurn[];
  /** Null where nothing was asked, and the conversation is one because staff treat it so. */
  readonly asked: Instant | null;
}

/** Reads the acts of one conversation from the first to the last. Null while nothing in it is a case. */
export const unfold = (acts: readonly Act[], settings: Settings, id = acts.find(isInteraction)?.conversation): Unfolded | null => {
  const known = distinct(acts);
  const root = known.find(isInteraction);
  const thread = threadOf(known);
  const staffActs = known.filter(isStaffAct);
  const asks = inOrderAsked(
    asksOf(
      thread,
      staffActs.filter((act) => act.type === 'reclassify'),
    ),
  );
  const said = thread.filter(({ direction }) => direction === 'in');
  const opener = asks[0]?.entry ?? said[0];
  if (!root || !opener || (asks.length === 0 && staffActs.every(({ type }) => type === 'note'))) return null;

  const openedAt = asks[0]?.from ?? opener.at;
  const opening = openingSubject(settings, opener, root.channel, asks[0]?.intent ?? opener.intent);
  const turns = promiseTurns(settings, opening, openedAt, staffActs);
  const current = turns.at(-1) ?? { at: null, key: '', match: null, promised: null };
  const answers = answersOf(thread, current.match?.policy.botsAnswer);
  const story = beginStory(graceOf(settings, root.channel));
  takeMarks(story, [...promiseMarks(turns, beforeAll), ...windowMarks(said, root.platform), ...marksOf(asks, answers, staffActs)]);
  const climb = climbOf(settings, current.promised, staffActs);
  const first: Interaction | undefined = opener.versions[0];
  const frame: Frame = {
    id: id ?? root.conversation,
    platform: root.platform,
    channel: root.channel,
    account: root.account,
    thread: root.thread,
    language: opener.language,
    openedAt,
    person: opener.author,
    preview: previewOf(said.findLast(({ deletedAt }) => !deletedAt)?.text ?? ''),
    policy: policyOf(current),
    promisedBefore: promisedBefore(turns),
    deliveredLate: first ? secondsBetween(first.at, first.receivedAt) > lateSeconds : false,
  };
  const reached: Reached = {
    story,
    match: current.match,
    promised: current.promised,
    subject: staffActs.reduce(changedSubject, opening),
    attention: { holds: climb?.holds ?? [], escalated: climb?.escalated ?? [] },
    assignee: lastOf(staffActs, 'assign')?.assignee ?? null,
    idea: lastOf(staffActs, 'idea')?.idea ?? null,
    ...topicsAfter(asks, staffActs),
    lastAt: known.at(-1)?.at ?? opener.at,
    closed: closedSince(known, thread),
    apart: apartOf(asks, staffActs),
  };
  return { frame, reached, turns, asked: asks[0]?.from ?? null };
};

/** A conversation folded from all its acts, with every promise that held for it. */
export interface Folded extends Followed {
  readonly turns: readonly PromiseTurn[];
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
  id?: string,
  amend?: Parameters<typeof headOf>[6],
): Folded | null => {
  const unfolded = unfold(acts, settings, id);
  if (!unfolded) return null;
  const { frame, reached, turns } = unfolded;
  return { ...headOf(frame, reached, settings, claims, before?.clocks ?? [], [], amend), turns };
};

/** The head alone. */
export const foldConversation = (...given: Parameters<typeof foldWhole>): Conversation | null => foldWhole(...given)?.head ?? null;
