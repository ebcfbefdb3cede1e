import type { Act } from '../contract/acts.ts';
import type { Claim, Clock, Conversation } from '../contract/conversations.ts';
import type { Fact } from '../contract/events.ts';
import type { Checkpoint, Kept, TailAct } from '../contract/memory.ts';
import type { Settings } from '../contract/settings.ts';
import { derivedId } from '../kernel/ids.ts';
import { type Instant, later } from '../kernel/instant.ts';
import { graceOf, unfold } from './fold.ts';
import { keep, recall } from './keep.ts';
import type { HeadRecord } from './ports.ts';
import { settingsStamp } from './settings-stamp.ts';
import { lengthened, saidIn, shortened, step } from './step.ts';
import { distinct, isInteraction, undoes } from './thread.ts';

/**
 * The most that a tail holds, in acts and in bytes of JSON. It lets acts come twice and out of order; each kilobyte of it is
 * written again with every head, which costs as much as reading twenty.
 */
const most = { acts: 10, bytes: 4096 } as const;

/**
 * A thread of fewer acts keeps no checkpoint: reading it whole costs less than writing two kilobytes more with every head. A
 * kilobyte written costs five times as much as four read (aws.amazon.com/dynamodb/pricing/on-demand).
 */
export const fewestActs = 64;

const overflows = (tail: readonly TailAct[]): boolean => tail.length > most.acts || Buffer.byteLength(JSON.stringify(tail)) > most.bytes;

/** A tail parted where it fits: what is folded in, and what stays. Acts of one instant stay together. */
export const parted = (tail: readonly TailAct[]): { readonly folded: readonly TailAct[]; readonly stays: readonly TailAct[] } => {
  let stays = tail;
  while (overflows(stays)) stays = stays.filter(({ at }) => at !== stays[0]?.at);
  return { folded: tail.slice(0, tail.length - stays.length), stays };
};

/** Clocks that had ended for good by the checkpoint: no act after it and no alarm changes them. */
export const pastOf = (clocks: readonly Clock[], until: Instant, { story }: Kept): readonly Clock[] =>
  clocks.filter(
    ({ metric, cycle, settledAt }) =>
      settledAt !== null &&
      settledAt <= until &&
      ![story.response, story.resolution].some((open) => open?.metric === metric && open.cycle === cycle),
  );

/** Standing claims that may still matter: not those of clocks that had ended. */
const claimsKept = (claims: readonly Claim[], past: readonly Clock[]): Claim[] =>
  claims.filter(
    ({ revokedAt, metric, cycle }) => revokedAt === null && !past.some((clock) => clock.metric === metric && clock.cycle === cycle),
  );

/** Names all claims that stand. */
export const toldStamp = (claims: readonly Claim[]): string =>
  derivedId('told', ...claims.flatMap(({ id, revokedAt }) => (revokedAt === null ? [id] : [])).toSorted());

/** A checkpoint of a head, with the claims that may still matter to it. */
export const checkpointOf = (given: Checkpoint, head: Conversation): Checkpoint => ({
  ...given,
  claims: claimsKept(given.claims, pastOf(head.clocks, given.until, given.kept)),
});

/** A head as it is written, with what it keeps of its thread and what it tells. */
export const headRecord = (
  conversation: Conversation,
  latest: string,
  checkpoint: Checkpoint | null,
  facts: readonly Fact[],
): HeadRecord => ({
  conversation,
  memory: { mark: derivedId('mem', JSON.stringify([conversation.revision, latest, checkpoint, facts])), latest, checkpoint },
  facts,
});

/** Things of which an edit or a deletion is known, but not how they began: they may still come, and are not new then. */
const unbornIn = (thread: readonly Act[]): readonly string[] => {
  const said = saidIn(thread);
  const born = new Set(said.filter(({ verb }) => verb === 'create').map(({ id }) => id));
  return [...new Set(said.map(({ id }) => id))].filter((id) => !born.has(id));
};
/** A thread with more of these than that keeps no checkpoint. */
const mostUnborn = 100;

/** The instant up to which acts must be folded in: after it come only things said once and deeds that keep the promise. */
const earliestUntil = (known: readonly Act[], settings: Settings, changed: ReadonlyArray<Instant | null>, channel: string): Instant[] => {
  const versions = Map.groupBy(known.filter(isInteraction), ({ id }) => id);
  const plain = (act: Act): boolean =>
    act.type === 'interaction'
      ? act.verb === 'create' && act.channel === channel && versions.get(act.id)?.length === 1
      : act.type !== 'reclassify' && !undoes(act);
  return [
    ...changed.filter((at) => at !== null),
    ...settings.policyEras.map(({ until }) => until),
    ...known.filter((act) => !plain(act)).map(({ at }) => at),
  ];
};

/**
 * The checkpoint of a conversation that was folded from all its acts; `thread` are those of all episodes. Null where none is
 * kept: nothing was asked yet, or too much is known by halves. It is the whole fold of the acts up to an instant, chosen so
 * that what comes after is plain.
 */
export const checkpointed = (
  head: Conversation,
  acts: readonly Act[],
  thread: readonly Act[],
  settings: Settings,
  claims: readonly Claim[],
): Checkpoint | null => {
  const unborn = [...unbornIn(thread)];
  const known = distinct(acts);
  const whole = unfold(known, settings, head.id);
  if (!whole?.asked || unborn.length > mostUnborn) return null;
  const changed = [whole.asked, ...whole.turns.map(({ at }) => at)];
  const first = earliestUntil(known, settings, changed, head.channel).reduce(later, whole.asked);
  const upTo = (until: Instant, tail: readonly TailAct[]): Checkpoint | null => {
    const base = unfold(
      known.filter(({ at }) => at <= until),
      settings,
      head.id,
    );
    const kept = base && keep(settings, base.reached);
    return (
      kept &&
      checkpointOf(
        { stamp: settingsStamp(settings), told: toldStamp(claims), until, kept, tail: [...tail], claims: [...claims], unborn },
        head,
      )
    );
  };
  const { folded, stays } = parted(known.filter(({ at }) => at > first).map(shortened));
  const checkpoint = upTo(later(first, folded.at(-1)?.at ?? first), stays);
  const readable = checkpoint && typeof reach(checkpoint, checkpoint.tail, settings, head) !== 'string';
  return readable ? checkpoint : upTo(later(first, whole.reached.lastAt), []);
};

/** A checkpoint gone on from by the acts of a tail; a sentence where they are not plain. */
export const reach = (checkpoint: Checkpoint, tail: readonly TailAct[], settings: Settings, head: Conversation) => {
  const reached = recall(settings, graceOf(settings, head.channel), checkpoint.kept);
  if (!reached) return 'a policy is gone';
  return step(
    reached,
    tail.map((act) => lengthened(act, head)),
    settings,
    head,
  );
};
