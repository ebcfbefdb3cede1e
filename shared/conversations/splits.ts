import type { Act, Interaction, StaffAct } from '../contract/acts.ts';
import type { Clock } from '../contract/conversations.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { distinct, isInteraction, isStaffAct, threadOf } from './thread.ts';

type Split = Extract<StaffAct, { type: 'split' }>;

/** The conversation that is split off a thread with this as the first thing said in it. */
export const splitId = (root: string, first: string): string => `${root}.${derivedId('', first, 'split').slice(1)}`;

/** The splits of a thread that were not undone, in their order. */
export const splitsOf = (acts: readonly Act[]): readonly Split[] => {
  if (acts.every(({ type }) => type !== 'split')) return [];
  const known = distinct(acts);
  const undone = new Set(known.flatMap((act) => (act.type === 'unsplit' ? [act.split] : [])));
  return known.flatMap((act) => (act.type === 'split' && !undone.has(act.actId) ? [act] : []));
};

/** That something said left what it was in, for another: `act` says so; null where it was there from its beginning. */
interface Move {
  readonly into: string;
  readonly act: Split | null;
}

/**
 * Where each thing that was ever split off went, in order. What is said after a split goes where what it answers went, or from where it
 * was sent.
 */
const movesOf = (acts: readonly Act[], splits: readonly Split[]): ReadonlyMap<string, readonly Move[]> => {
  const moves = new Map<string, Move[]>();
  for (const act of splits) for (const id of act.interactions) moves.set(id, [...(moves.get(id) ?? []), { into: act.into, act }]);
  const off = new Map(splits.map(({ into, at }) => [into, at]));
  const sentFrom = new Map(
    acts.filter(isInteraction).flatMap(({ id, conversation }) => (off.has(conversation) ? [[id, conversation]] : [])),
  );
  const said = threadOf(acts);
  const bySource = new Map(said.map(({ sourceId, id }) => [sourceId, id]));
  for (const { id, at, versions } of said) {
    const above = moves.get(bySource.get(versions[0]?.inReplyTo ?? '') ?? '')?.findLast(({ act }) => !act || act.at < at);
    const into = sentFrom.get(id) ?? above?.into;
    if (into !== undefined && at > (off.get(into) ?? '~')) moves.set(id, [{ into, act: null }, ...(moves.get(id) ?? [])]);
  }
  return moves;
};

/** As if what left a conversation had been deleted there when it did: what was told until then stays. */
const gone = (acts: readonly Interaction[], act: Split): Interaction[] =>
  acts
    .filter(({ verb }) => verb === 'create')
    .slice(0, 1)
    .map(({ original: _original, ...first }) => ({
      ...first,
      verb: 'delete',
      actId: `${act.actId}~${first.id}`,
      text: '',
      attachments: [],
      at: act.at,
      sourceAt: act.at,
    }));

/** Whether something said was not deleted but split off, by what deleted it. */
export const isSplitOff = (deletedBy: string | null, splits: readonly Split[]): boolean =>
  splits.some(({ actId }) => deletedBy?.startsWith(`${actId}~`));

/** The acts of a thread without what was split off from its beginning, and with what was deleted there by being split off. */
export const withoutSplits = (acts: readonly Act[]): readonly Act[] => {
  const splits = splitsOf(acts);
  if (splits.length === 0) return acts;
  const moves = movesOf(acts, splits);
  const said = Map.groupBy(acts.filter(isInteraction), ({ id }) => id);
  const left = [...said].flatMap(([id, versions]) => {
    const first = moves.get(id)?.[0];
    if (!first) return versions;
    return first.act ? [...versions, ...gone(versions, first.act)] : [];
  });
  return [...acts.filter(isStaffAct), ...left];
};

/** What a conversation that is split off knows of what the one before it knew. */
const inherited: ReadonlySet<Act['type']> = new Set(['status', 'assign', 'priority', 'tag']);

/** The split that a conversation came of; undefined where it did not, or it was undone. */
export const bornOf = (acts: readonly Act[], id: string): Split | undefined => splitsOf(acts).find(({ into }) => into === id);

/**
 * The acts of a conversation that was split off: what was moved into it and what followed; what staff did to it; and up to the split,
 * the answers and deeds of the one that it was part of, `before`. It is open since then.
 */
export const splitActs = (acts: readonly Act[], born: Split, before: readonly Act[]): readonly Act[] => {
  const { into, at, by, actId } = born;
  const moves = movesOf(acts, splitsOf(acts));
  const said = Map.groupBy(acts.filter(isInteraction), ({ id }) => id);
  const own = [...said].flatMap(([id, versions]) => {
    const way = moves.get(id) ?? [];
    const here = way.findLastIndex((move) => move.into === into);
    const next = way[here + 1]?.act;
    return here < 0 ? [] : [...versions, ...(next ? gone(versions, next) : [])];
  });
  const ids = new Set(own.map(({ id }) => id));
  const known = before
    .filter(
      (act) =>
        act.at <= at &&
        (isInteraction(act) ? act.direction === 'out' && act.verb === 'create' && !ids.has(act.id) : inherited.has(act.type)),
    )
    .map((act) => ({ ...act, actId: `${act.actId}~${into}`, conversation: into }));
  return [
    ...own,
    ...known,
    { type: 'status', state: 'open', actId: `${actId}~open`, conversation: into, at, by },
    ...acts.filter(isStaffAct).filter(({ conversation }) => conversation === into),
  ];
};

/** Clocks of what was split off: those that had ended by then count where it was; what was late by then is told once and counts apart. */
export const clocksSince =
  (born: { readonly at: Instant } | undefined) =>
  (clocks: readonly Clock[]): readonly Clock[] =>
    born
      ? clocks
          .filter(({ settledAt }) => settledAt === null || settledAt > born.at)
          .map((clock) => (clock.startedAt < born.at && clock.dueAt < born.at ? { ...clock, apart: true } : clock))
      : clocks;
