import type { Act, StaffAct } from '../contract/acts.ts';
import { rootOf } from '../contract/keys.ts';
import type { Settings } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import { episodeActs, opens } from './episodes.ts';
import { type Joined, type Link, linksOf, within } from './joins.ts';
import { distinct, isInteraction, isStaffAct, type ThreadEntry, threadOf } from './thread.ts';

/** What staff do to all of a family by doing it to one. */
const forAll: ReadonlySet<StaffAct['type']> = new Set(['status', 'assign', 'acknowledge', 'snooze', 'escalate']);

const onto = <A extends Act>(act: A, conversation: string): A => ({ ...act, actId: `${act.actId}~${conversation}`, conversation });

/** Who had a conversation last by an instant. */
const assignedBy = (deeds: readonly StaffAct[], joins: readonly Joined[], id: string, at: Instant): string | null => {
  const links = linksOf(joins, id);
  const own = ({ conversation, at: when }: StaffAct) =>
    conversation === id || links.some((link) => link.with === conversation && within(link, when));
  const last = deeds.findLast((act) => act.type === 'assign' && act.at <= at && own(act));
  return last?.type === 'assign' ? last.assignee : null;
};

/** Whoever has one of two when they are merged has both from then on: who has the one that stays, else who has the other. */
const handedOver = (deeds: readonly StaffAct[], joins: readonly Joined[]): readonly StaffAct[] => {
  const known = [...deeds];
  for (const { actId, at, by, from, into } of joins) {
    const before = joins.filter((join) => join.at < at || (join.at === at && join.actId < actId));
    const [stays, other] = [assignedBy(known, before, into, at), assignedBy(known, before, from, at)];
    const assignee = stays ?? other;
    if (assignee === null || stays === other) continue;
    known.push({ type: 'assign', actId: `${actId}~assign`, conversation: stays === null ? into : from, at, by, assignee });
  }
  return known.slice(deeds.length);
};

/** The acts of a thread with what staff did to what its conversations were joined with. */
export const withDeeds = (acts: readonly Act[], joins: readonly Joined[], root: string): readonly Act[] => {
  const thread = acts.filter(({ conversation }) => rootOf(conversation) === root);
  if (joins.length === 0) return thread;
  const deeds = distinct(acts).filter(isStaffAct);
  const handed = handedOver(deeds, joins);
  const own = new Set(joins.flatMap(({ from, into }) => [from, into]).filter((id) => rootOf(id) === root));
  const mirrored = [...own].flatMap((id) => {
    const links = linksOf(joins, id);
    return [...deeds, ...handed]
      .filter((act) => forAll.has(act.type) && links.some((link) => link.with === act.conversation && within(link, act.at)))
      .map((act) => onto(act, id));
  });
  return [...thread, ...handed.filter(({ conversation }) => own.has(conversation)), ...mirrored];
};

/** What an answer or a question in a thread of the same person is to a conversation: an answer, or that it is open again. */
const heard = (
  entry: ThreadEntry,
  id: string,
  at: Pick<Act & { type: 'interaction' }, 'platform' | 'channel' | 'account' | 'thread'>,
): readonly Act[] => {
  if (entry.direction === 'out') return entry.versions.map((version) => onto({ ...version, ...at }, id));
  if (!opens(entry)) return [];
  return [{ type: 'status', state: 'open', actId: `${entry.actId}~${id}`, conversation: id, at: entry.at, by: entry.author.id }];
};

/**
 * All acts that a conversation is folded from: its own, and what became of those that it was joined with while it was. `acts` are
 * those of all their threads.
 */
export const actsOf = (acts: readonly Act[], joins: readonly Joined[], settings: Settings, id: string): readonly Act[] => {
  const ownOf = (one: string) => episodeActs(withDeeds(acts, joins, rootOf(one)), settings, one);
  const own = ownOf(id);
  const first = own.find(isInteraction);
  if (!first || joins.length === 0) return own;
  const { platform, channel, account, thread } = first;
  const said = (link: Link) => threadOf(ownOf(link.with)).filter(({ at }) => within(link, at));
  const same = linksOf(joins, id).filter((link) => link.same);
  return [...own, ...same.flatMap((link) => said(link).flatMap((entry) => heard(entry, id, { platform, channel, account, thread })))];
};
