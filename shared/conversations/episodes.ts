import type { Act } from '../contract/acts.ts';
import { rootOf } from '../contract/keys.ts';
import type { Settings } from '../contract/settings.ts';
import { derivedId } from '../kernel/ids.ts';
import { addSeconds, earlier, type Instant } from '../kernel/instant.ts';
import { matchPolicy, policiesAt } from '../sla/policies.ts';
import { needsAnswer } from './marks.ts';
import { bornOf, splitActs, splitsOf, withoutSplits } from './splits.ts';
import { openingSubject } from './subject.ts';
import { distinct, intentOf, isInteraction, isStaffAct, type ThreadEntry, threadOf } from './thread.ts';

interface Episode {
  readonly id: string;
  readonly from: Instant | null;
}

/** A message later than this after resolving is about something else, where the promise does not say. */
const reopenDays = 14;

export const opens = (entry: ThreadEntry): boolean =>
  entry.direction === 'in' && entry.kind !== 'bot' && !entry.history && entry.versions.some((version) => needsAnswer(intentOf(version)));

const episodeId = (root: string, { id }: ThreadEntry): string => `${root}.${derivedId('', id).slice(1)}`;

/** Whether this comes too late to reopen what was resolved. */
const tooLate = (settings: Settings, entry: ThreadEntry, resolvedAt: Instant): boolean => {
  const subject = openingSubject(settings, entry, entry.versions[0]?.channel ?? '', entry.intent);
  const days = matchPolicy(policiesAt(settings, entry.at), subject)?.policy.reopenDays ?? reopenDays;
  return entry.at > addSeconds(resolvedAt, days * 86_400);
};

/**
 * Since when a conversation is resolved with nothing that needs an answer said after that; null where it is not. `acts` and
 * `thread` are its own, in their order.
 */
export const closedSince = (acts: readonly Act[], thread: readonly ThreadEntry[]): Instant | null => {
  const last = acts.findLast((act) => act.type === 'status');
  if (last?.type !== 'status' || last.state !== 'resolved') return null;
  return thread.some((entry) => opens(entry) && entry.at >= last.at) ? null : last.at;
};

/**
 * The same after more acts of the conversation, all later than what led to `closed`; undefined where one of them opens an
 * episode of its own.
 */
export const closedAfter = (
  closed: Instant | null,
  acts: readonly Act[],
  thread: readonly ThreadEntry[],
  settings: Settings,
): Instant | null | undefined => {
  let since = closed;
  for (const act of acts) {
    if (act.type === 'status') since = act.state === 'resolved' ? act.at : null;
    const entry = thread.find(({ actId }) => actId === act.actId);
    if (!since || !entry || !opens(entry)) continue;
    if (tooLate(settings, entry, since)) return undefined;
    since = null;
  }
  return since;
};

const everResolved = (acts: readonly Act[]): boolean => acts.some((act) => act.type === 'status' && act.state === 'resolved');

/**
 * The episodes of a thread, oldest first: a message that needs an answer reopens what was resolved a few days ago, and after
 * that opens a conversation of its own, whose id adds the key of the message to the thread's. Pure, in any order of acts.
 */
export const episodesOf = (given: readonly Act[], settings: Settings, root: string): readonly Episode[] => {
  const acts = withoutSplits(given);
  const episodes: Episode[] = [{ id: root, from: null }];
  if (!everResolved(acts)) return episodes;
  const statuses = distinct(acts).flatMap((act) => (act.type === 'status' ? [act] : []));
  for (const entry of threadOf(acts).filter(opens)) {
    const current = episodes.at(-1)?.id;
    const last = statuses.findLast(({ conversation, at }) => conversation === current && at <= entry.at);
    if (last?.state !== 'resolved' || !tooLate(settings, entry, last.at)) continue;
    const reopened = threadOf(acts).some((other) => opens(other) && other.at >= last.at && other.at < entry.at);
    if (!reopened) episodes.push({ id: episodeId(root, entry), from: entry.at });
  }
  return episodes;
};

/**
 * Every conversation of a thread to fold again after these acts: its episodes, and where something came to light late, the
 * episodes that later messages may have opened before it was known.
 */
export const touchedBy = (came: readonly Act[], acts: readonly Act[], settings: Settings, root: string): readonly string[] => {
  const split = acts.flatMap((act) => (act.type === 'split' ? [act.into] : []));
  const ids = [...episodesOf(acts, settings, root).map(({ id }) => id), ...split];
  if (!everResolved(acts)) return ids;
  const thread = threadOf(acts);
  const firstAt = (act: Act) => (isInteraction(act) ? thread.find(({ id }) => id === act.id)?.at : undefined) ?? act.at;
  const since = came.map((act) => earlier(firstAt(act), act.at)).toSorted()[0] ?? '';
  const orphans = thread.filter((entry) => opens(entry) && entry.at >= since).map((entry) => episodeId(root, entry));
  return [...new Set([...ids, ...orphans])];
};

/** What the conversation that something was split off had come to: without that split and those after it. */
const beforeSplit = (thread: readonly Act[], settings: Settings, born: Act): readonly Act[] => {
  const later = new Set(
    splitsOf(thread).flatMap(({ actId, at }) => (at > born.at || (at === born.at && actId >= born.actId) ? [actId] : [])),
  );
  return episodeActs(
    thread.filter(({ actId }) => !later.has(actId)),
    settings,
    born.conversation,
  );
};

/** The acts of one episode: things said by when they were first said, what staff did by the conversation they did it to. */
export const episodeActs = (thread: readonly Act[], settings: Settings, conversation: string): readonly Act[] => {
  const born = bornOf(thread, conversation);
  if (born) return splitActs(thread, born, beforeSplit(thread, settings, born));
  const acts = withoutSplits(thread);
  if (!everResolved(acts)) return rootOf(conversation) === conversation ? acts : [];
  const episodes = episodesOf(acts, settings, rootOf(conversation));
  const at = episodes.findIndex(({ id }) => id === conversation);
  if (at < 0) return [];
  const [from, until] = [episodes[at]?.from ?? '', episodes[at + 1]?.from ?? '~'];
  const own = new Set(
    threadOf(acts)
      .filter((entry) => entry.at >= from && entry.at < until)
      .map(({ id }) => id),
  );
  return [
    ...acts.filter(isInteraction).filter(({ id }) => own.has(id)),
    ...acts.filter(isStaffAct).filter((act) => act.conversation === conversation),
  ];
};
