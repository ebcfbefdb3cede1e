import type { Act } from '../contract/acts.ts';
import type { Conversation } from '../contract/conversations.ts';
import type { TailAct } from '../contract/memory.ts';
import type { Settings } from '../contract/settings.ts';
import { takeMarks } from '../sla/clocks.ts';
import { matchPolicy, policiesAt } from '../sla/policies.ts';
import { closedAfter } from './episodes.ts';
import { inOrderAsked, lastOf, windowMarks } from './fold.ts';
import type { Reached } from './head.ts';
import { answersOf, asksOf, marksOf } from './marks.ts';
import { changedSubject, changes, sameMatch } from './subject.ts';
import { distinct, isInteraction, isStaffAct, threadOf } from './thread.ts';
import { topicsAfter } from './topics.ts';
import { climbOf } from './watch.ts';

/** An act as a tail keeps it: no words, no names. */
export const shortened = (act: Act): TailAct => {
  if (act.type === 'note') return { ...act, text: '' };
  if (act.type === 'moderate') return { ...act, reason: null };
  if (act.type !== 'interaction') return act;
  const { actId, id, at, kind, direction, author, language, intent, topics, history } = act;
  return { type: 'said', actId, id, at, kind, direction, author: author.id, language, intent, topics, history };
};

/** The same as an act of the conversation, as far as folding asks. */
export const lengthened = (act: TailAct, { platform, channel, account, thread, id: conversation }: Conversation): Act => {
  if (act.type !== 'said') return act;
  const { author, ...said } = act;
  return {
    ...said,
    type: 'interaction',
    verb: 'create',
    conversation,
    platform,
    channel,
    account,
    thread,
    sourceId: '',
    author: { id: author, handle: '' },
    text: '',
    attachments: [],
    sourceAt: act.at,
    receivedAt: act.at,
  };
};

/**
 * Goes on with acts that come after all that led to `reached`, by the very steps of the whole fold: plain ones, which change
 * nothing that was before them. Answers with a sentence where one of them does: it brings another promise into force, or opens
 * an episode of its own. The story of `reached` is used up.
 */
export const step = (reached: Reached, acts: readonly Act[], settings: Settings, { platform }: Conversation): Reached | string => {
  const known = distinct(acts);
  const thread = threadOf(known);
  const staffActs = known.filter(isStaffAct);
  let { subject } = reached;
  for (const act of staffActs.filter(changes)) {
    subject = changedSubject(subject, act);
    if (!sameMatch(matchPolicy(policiesAt(settings, act.at), subject), reached.match)) return 'another promise';
  }
  const closed = closedAfter(reached.closed, known, thread, settings);
  if (closed === undefined) return 'another episode';
  const asks = inOrderAsked(asksOf(thread, []));
  const said = thread.filter(({ direction }) => direction === 'in');
  const answers = answersOf(thread, reached.match?.policy.botsAnswer);
  takeMarks(reached.story, [...windowMarks(said, platform), ...marksOf(asks, answers, staffActs)]);
  const climb = climbOf(settings, reached.promised, staffActs, reached.attention);
  const assigned = lastOf(staffActs, 'assign');
  return {
    ...reached,
    subject,
    closed,
    attention: climb ? { holds: climb.holds, escalated: climb.escalated } : reached.attention,
    assignee: assigned ? assigned.assignee : reached.assignee,
    idea: lastOf(staffActs, 'idea')?.idea ?? reached.idea,
    ...topicsAfter(asks, staffActs, { topics: reached.topics, topicsSaid: reached.topicsSaid }),
    lastAt: known.at(-1)?.at ?? reached.lastAt,
  };
};

/** The interactions among acts, oldest first. */
export const saidIn = (acts: readonly Act[]) => distinct(acts).filter(isInteraction);
