import type { Act, StaffAct } from '../contract/acts.ts';
import type { Instant } from '../kernel/instant.ts';
import { distinct } from './thread.ts';

type Join = Extract<StaffAct, { type: 'join' }>;
/** A merge that took force: `from` went into `into`, up to an instant where it was undone. */
export interface Joined extends Pick<Join, 'actId' | 'at' | 'by' | 'into' | 'same'> {
  readonly from: string;
  readonly until: Instant | null;
}
/** A span in which two conversations were joined, by one merge or through others; `same` person in both. */
export interface Link {
  readonly with: string;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly same: boolean;
}

const holdsAt = (at: Instant | null) => (joined: Joined) =>
  at === null ? joined.until === null : joined.at <= at && (joined.until === null || joined.until > at);

export const within = ({ from, until }: Pick<Link, 'from' | 'until'>, at: Instant): boolean => at >= from && (until === null || at < until);

/** What a conversation is merged into in the end, by merges that hold at once. */
const topOf = (joins: readonly Joined[], id: string): string => {
  const up = joins.find(({ from }) => from === id);
  return up ? topOf(joins, up.into) : id;
};

/**
 * The merges among acts of several threads that took force, in their order: both halves are there, what was merged was not merged
 * already, and no circle came of it. The same in any order of acts.
 */
export const joinsOf = (acts: readonly Act[]): readonly Joined[] => {
  const known = distinct(acts);
  const pointed = new Set(known.flatMap((act) => (act.type === 'joined' ? [act.join] : [])));
  const joins: Joined[] = [];
  for (const act of known) {
    if (act.type !== 'join' || !pointed.has(act.actId)) continue;
    const { actId, at, by, into, same, conversation: from } = act;
    const until = known.find((other) => other.type === 'part' && other.join === actId)?.at ?? null;
    const before = joins.filter(holdsAt(at));
    if (before.some((other) => other.from === from) || topOf(before, into) === from) continue;
    if (until === null || until > at) joins.push({ actId, at, by, into, same, from, until });
  }
  return joins;
};

/** The merge that a conversation is under now, and what leads all that it is joined with. */
export const joinNow = (joins: readonly Joined[], id: string): Joined | undefined =>
  joins.filter(holdsAt(null)).find(({ from }) => from === id);
export const leaderOf = (joins: readonly Joined[], id: string): string => topOf(joins.filter(holdsAt(null)), id);

const reachedFrom = (joins: readonly Joined[], id: string): ReadonlySet<string> => {
  const reached = new Set([id]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { from, into } of joins) if (reached.has(from) !== reached.has(into)) for (const end of [from, into]) reached.add(end);
  }
  return reached;
};

/** With what a conversation was joined, and when. */
export const linksOf = (joins: readonly Joined[], id: string): readonly Link[] => {
  const turns = [...new Set(joins.flatMap(({ at, until }) => (until ? [at, until] : [at])))].toSorted();
  const links: Link[] = [];
  let open: Link[] = [];
  for (const [index, from] of turns.entries()) {
    const holding = joins.filter(holdsAt(from));
    const until = turns[index + 1] ?? null;
    const same = reachedFrom(
      holding.filter((join) => join.same),
      id,
    );
    const others = [...reachedFrom(holding, id)].filter((other) => other !== id);
    const next = others.map((other): Link => {
      const before = open.find((link) => link.with === other && link.same === same.has(other));
      return { with: other, from: before?.from ?? from, until, same: same.has(other) };
    });
    links.push(...open.filter((link) => !next.some((one) => one.with === link.with && one.from === link.from)));
    open = next;
  }
  return [...links, ...open];
};
