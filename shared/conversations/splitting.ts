import type { Act, StaffAct } from '../contract/acts.ts';
import { rootOf } from '../contract/keys.ts';
import type { Settings } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { episodeActs } from './episodes.ts';
import { bornOf, isSplitOff, splitId, splitsOf } from './splits.ts';
import { type ThreadEntry, threadOf } from './thread.ts';

interface Did {
  readonly actId: string;
  readonly at: Instant;
  readonly by: string;
}

/** What is in a conversation now, of the acts of its thread: not what was split off it, nor what it knows of the one before. */
export const entriesIn = (thread: readonly Act[], settings: Settings, id: string): readonly ThreadEntry[] => {
  const splits = splitsOf(thread);
  const own = episodeActs(thread, settings, id).filter(({ actId }) => !actId.endsWith(`~${id}`));
  return threadOf(own).filter(({ deletedBy }) => !isSplitOff(deletedBy, splits));
};

/** What an answer in a conversation answers, where its thread was split: the person's last words in it. */
export const lastAsked = (thread: readonly Act[], settings: Settings, id: string): string | undefined =>
  splitsOf(thread).length > 0
    ? entriesIn(thread, settings, id).findLast(({ direction, deletedAt }) => direction === 'in' && !deletedAt)?.id
    : undefined;

/**
 * Splits things said off a conversation. Refuses `split.unknown-interaction` of what is not in it, `split.nothing-asked` where no person
 * said any of it, and `split.nothing-left` where no person's words would stay.
 */
export const splitAct = (
  thread: readonly Act[],
  settings: Settings,
  id: string,
  interactions: readonly string[],
  did: Did,
): StaffAct & { type: 'split' } => {
  const here = entriesIn(thread, settings, id);
  const missing = interactions.find((one) => here.every((entry) => entry.id !== one));
  if (missing) throw new Refusal('split.unknown-interaction', 422, `There is nothing ${missing} in ${id}.`);
  const asked = here.filter(({ direction, deletedAt }) => direction === 'in' && !deletedAt);
  const moved = here.filter((entry) => interactions.includes(entry.id));
  const first = asked.find((entry) => interactions.includes(entry.id));
  if (!first) throw new Refusal('split.nothing-asked', 422, 'Choose something that the person said.');
  if (asked.every((entry) => interactions.includes(entry.id)))
    throw new Refusal('split.nothing-left', 422, 'Something that the person said stays: choose less.');
  return { type: 'split', ...did, conversation: id, interactions: moved.map((entry) => entry.id), into: splitId(rootOf(id), first.id) };
};

/** Brings back what a conversation was split off with. Refuses `split.not-split`. */
export const unsplitActs = (thread: readonly Act[], id: string, did: Did): readonly StaffAct[] => {
  const splits = splitsOf(thread).filter(({ into }) => into === id);
  if (splits.length === 0) throw new Refusal('split.not-split', 409, `${id} was not split off another conversation.`);
  return splits.map(({ actId, conversation }, n) => ({
    type: 'unsplit',
    ...did,
    actId: n === 0 ? did.actId : `${did.actId}.${n}`,
    conversation,
    split: actId,
  }));
};

/** What was split off a conversation, and what it was split off. */
export const splitView = (thread: readonly Act[], id: string) => {
  const off = splitsOf(thread).filter(({ conversation }) => conversation === id);
  const from = bornOf(thread, id)?.conversation;
  return {
    ...(off.length > 0 && { splits: off.map(({ into, interactions, at, by }) => ({ into, count: interactions.length, at, by })) }),
    ...(from && { splitFrom: from }),
  };
};
