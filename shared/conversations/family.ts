import type { Act } from '../contract/acts.ts';
import type { Claim, Conversation, ConversationPart, ConversationState } from '../contract/conversations.ts';
import { rootOf } from '../contract/keys.ts';
import type { Settings } from '../contract/settings.ts';
import { episodeActs } from './episodes.ts';
import { type Folded, foldWhole, graceOf } from './fold.ts';
import { revised } from './head.ts';
import { type Joined, joinsOf, leaderOf, linksOf } from './joins.ts';
import { actsOf, withDeeds } from './mirrored.ts';
import type { ConversationRecord, ConversationShelf } from './ports.ts';
import { bornOf, clocksSince } from './splits.ts';
import { yielding } from './yielding.ts';

/** A conversation with all that merges lead to from it: the acts of their threads, and the record of each. */
export interface Family {
  readonly acts: readonly Act[];
  readonly members: ReadonlyMap<string, ConversationRecord>;
}

const named = (acts: readonly Act[]): string[] =>
  acts.flatMap((act) => {
    if (act.type === 'join') return [act.conversation, act.into];
    return act.type === 'joined' ? [act.conversation, act.from] : [];
  });

const regrouping: ReadonlySet<Act['type']> = new Set(['join', 'joined', 'part', 'split', 'unsplit']);
/** Whether acts of a thread say anything of merging or splitting: then no fold of it goes on from a checkpoint. */
export const isRegrouped = (acts: readonly Act[]): boolean => acts.some(({ type }) => regrouping.has(type));

/** Reads a conversation, of which `record` is known, and whatever it was ever joined with. */
export const readFamily = async (shelf: Pick<ConversationShelf, 'read'>, id: string, record: ConversationRecord): Promise<Family> => {
  const threads = new Map([[rootOf(id), record.acts]]);
  const members = new Map<string, ConversationRecord>([[id, record]]);
  const waiting = named(record.acts);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (members.has(next)) continue;
    const other = await shelf.read(next);
    members.set(next, other);
    if (!threads.has(rootOf(next))) threads.set(rootOf(next), other.acts);
    waiting.push(...named(other.acts));
  }
  return { acts: [...threads.values()].flat(), members };
};

const awake: readonly ConversationState[] = ['open', 'waiting', 'on_hold', 'resolved', 'withdrawn'];

const partOf = ({ id, platform, channel, person, state, clocks }: Conversation): ConversationPart => ({
  id,
  platform,
  channel,
  person,
  state,
  clocks: clocks.filter(({ settledAt }) => settledAt === null),
});

/** A head as staff see it among those that are merged: which it is part of, or what its parts are. */
const placed = (head: Conversation, heads: ReadonlyMap<string, Conversation>, joins: readonly Joined[]): Conversation => {
  const { revision: _revision, ...own } = head;
  const leader = leaderOf(joins, head.id);
  if (leader !== head.id && heads.has(leader)) return revised({ ...own, mergedInto: leader });
  const merged = [...heads.values()].filter(({ id }) => id !== head.id && leaderOf(joins, id) === head.id);
  if (merged.length === 0) return head;
  const all = [head, ...merged];
  const state = awake.find((one) => all.some((other) => other.state === one)) ?? head.state;
  const resolvedAt =
    state === 'resolved'
      ? (all
          .flatMap((one) => one.resolvedAt ?? [])
          .toSorted()
          .at(-1) ?? null)
      : null;
  const byId = (a: Conversation, b: Conversation) => (a.id < b.id ? -1 : 1);
  return revised({ ...own, state, resolvedAt, parts: merged.toSorted(byId).map(partOf) });
};

/** The acts of the thread that one of a family belongs to, with what staff did to it through others. */
export const threadActs = ({ acts }: Pick<Family, 'acts'>, id: string): readonly Act[] => withDeeds(acts, joinsOf(acts), rootOf(id));

/** What was said and done in one of a family itself. */
export const ownActs = (family: Pick<Family, 'acts'>, settings: Settings, id: string): readonly Act[] =>
  episodeActs(threadActs(family, id), settings, id);

/** All acts that one of a family is folded from. */
export const memberActs = ({ acts }: Pick<Family, 'acts'>, settings: Settings, id: string): readonly Act[] =>
  actsOf(acts, joinsOf(acts), settings, id);

/**
 * One of a family folded whole, by the claims that stand on it: a pure fold over the acts of all threads. Null while nothing in
 * it is a case.
 */
export const foldMember = (
  { acts, members }: Family,
  settings: Settings,
  id: string,
  claims: readonly Claim[] = members.get(id)?.claims ?? [],
): Folded | null => {
  const joins = joinsOf(acts);
  const fold = (one: string, amend: ReturnType<typeof clocksSince> = (clocks) => clocks) => {
    const { claims: told = [], conversation: before = null } = members.get(one) ?? {};
    const since = clocksSince(bornOf(withDeeds(acts, joins, rootOf(one)), one));
    const amended: typeof since = (clocks) => amend(since(clocks));
    return foldWhole(actsOf(acts, joins, settings, one), settings, one === id ? claims : told, before, one, amended);
  };
  if (joins.length === 0) return fold(id);
  const ids = [...new Set([id, ...joins.flatMap(({ from, into }) => [from, into])])];
  const alone = new Map(ids.map((one) => [one, fold(one)?.head] as const));
  const clocks = new Map([...alone].map(([one, head]) => [one, head?.clocks ?? []]));
  const together = (one: string) => fold(one, yielding(one, linksOf(joins, one), clocks, graceOf(settings, alone.get(one)?.channel ?? '')));
  const folded = together(id);
  if (!folded) return null;
  const heads = new Map(ids.flatMap((one) => together(one)?.head ?? []).map((head) => [head.id, head]));
  return { ...folded, head: placed(folded.head, heads, joins) };
};
