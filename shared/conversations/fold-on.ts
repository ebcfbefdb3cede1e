import type { Act } from '../contract/acts.ts';
import type { Claim, Conversation } from '../contract/conversations.ts';
import type { Checkpoint, TailAct } from '../contract/memory.ts';
import type { Settings } from '../contract/settings.ts';
import { checkpointOf, headRecord, parted, pastOf, reach, toldStamp } from './checkpoint.ts';
import { factsAfter } from './facts.ts';
import { isRegrouped } from './family.ts';
import { previewOf } from './fold.ts';
import { headOf } from './head.ts';
import { keep } from './keep.ts';
import type { HeadRecord } from './ports.ts';
import { settingsStamp } from './settings-stamp.ts';
import { saidIn, shortened } from './step.ts';
import { distinct } from './thread.ts';
import { untrue } from './untrue.ts';

/** Why a fold that had no checkpoint to go on from read the whole thread: it is new, or so short that it keeps none. */
export const hadNoCheckpoint: ReadonlySet<string> = new Set(['no head', 'no checkpoint']);

/** Whether a head is what all that was folded leads to by these settings and claims. */
export const isCurrent = ({ memory }: HeadRecord, claims: readonly Claim[], settings: Settings): boolean =>
  memory?.checkpoint?.stamp === settingsStamp(settings) && memory.checkpoint.told === toldStamp(claims);

/** Why an act is not simply added to what came before it; null where it is. */
const unplain = (act: Act, { until, tail, unborn }: Checkpoint, head: Conversation): string | null => {
  if (act.at <= until) return 'older than the checkpoint';
  if (act.type === 'reclassify') return 'reclassified';
  if (isRegrouped([act])) return 'merged or split';
  if (act.type !== 'interaction') return act.conversation === head.id ? null : 'another episode';
  if (act.verb !== 'create') return 'edited or deleted';
  if (act.channel !== head.channel) return 'another channel';
  return unborn.includes(act.id) || tail.some((one) => one.type === 'said' && one.id === act.id) ? 'known by another version' : null;
};

/** A checkpoint whose tail fits: what is too much of it is folded in. */
const fitting = (checkpoint: Checkpoint, tail: readonly TailAct[], settings: Settings, head: Conversation): Checkpoint | string => {
  const { folded, stays } = parted(tail);
  const last = folded.at(-1);
  if (!last) return checkpointOf({ ...checkpoint, tail: [...stays] }, head);
  const reached = reach(checkpoint, folded, settings, head);
  if (typeof reached === 'string') return reached;
  return checkpointOf({ ...checkpoint, until: last.at, kept: keep(settings, reached), tail: [...stays] }, head);
};

/** The first words of the person's latest message: of one that came now, where none of those known is later. */
const latestWords = ({ preview }: Conversation, came: readonly Act[], tail: readonly TailAct[]): string => {
  const last = tail.findLast((act) => act.type === 'said' && act.direction === 'in');
  const now = saidIn(came).find(({ actId }) => actId === last?.actId);
  return now ? previewOf(now.text) : preview;
};

/**
 * Goes on from the checkpoint of a head with acts, of which `fresh` were stored just now and the others before: the record that the
 * whole fold of the thread would lead to, or why only that can tell. Acts that the tail has already change nothing, and the
 * answer is then `seen` itself. One that was stored before and is not in the tail may be folded in or may have been left out, and
 * what was stored then may have another instant than what came now.
 */
export const foldOn = (seen: HeadRecord | null, acts: readonly Act[], fresh: readonly Act[], settings: Settings): HeadRecord | string => {
  const checkpoint = seen?.memory?.checkpoint;
  if (!seen?.memory || !checkpoint) return seen ? 'no checkpoint' : 'no head';
  const { conversation: before, memory } = seen;
  if (memory.latest !== before.id) return 'another episode';
  if (checkpoint.stamp !== settingsStamp(settings)) return 'other settings';
  const inTail = new Set(checkpoint.tail.map(({ actId }) => actId));
  const stored = new Set(fresh.map(({ actId }) => actId));
  if (acts.some(({ actId }) => !inTail.has(actId) && !stored.has(actId))) return 'stored before';
  const came = distinct(fresh.filter(({ actId }) => !inTail.has(actId)));
  if (came.length === 0) return seen;
  const said = saidIn(came);
  if (new Set(said.map(({ id }) => id)).size < said.length) return 'known by another version';
  const why = came.map((act) => unplain(act, checkpoint, before)).find((one) => one !== null);
  if (why) return why;

  const compare = (a: TailAct, b: TailAct) => (a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.actId < b.actId ? -1 : 1);
  const tail = [...checkpoint.tail, ...came.map(shortened)].toSorted(compare);
  const reached = reach(checkpoint, tail, settings, before);
  if (typeof reached === 'string') return reached;
  const frame = { ...before, preview: latestWords(before, came, tail) };
  const past = pastOf(before.clocks, checkpoint.until, checkpoint.kept);
  const { head } = headOf(frame, reached, settings, checkpoint.claims, before.clocks, past);
  if (untrue(head, checkpoint.claims).length > 0) return 'an alarm to take back';
  const next = fitting(checkpoint, tail, settings, head);
  if (typeof next === 'string') return next;
  return headRecord(head, memory.latest, next, factsAfter(head, came, seen.facts));
};
