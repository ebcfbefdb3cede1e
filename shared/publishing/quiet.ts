import type { Fact } from '../contract/events.ts';
import {
  DroppedKind,
  type Held,
  type HeldBy,
  HeldKind,
  type HeldOfKind,
  type QuietLifted,
  type QuietRequest,
  type QuietSwitch,
} from '../contract/quiet.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { QuietShelf } from './ports.ts';

/** What is about to leave. */
export type Leaving = Omit<Held, 'turn'>;
/** Holds what is about to leave where it is quiet: true when it is held, and must not be sent. Asked for each message, right before it. */
export type HoldIfQuiet = (leaving: () => readonly Leaving[] | Promise<readonly Leaving[]>) => Promise<boolean>;

/**
 * The switch is read again after what is held was kept: who lifts it in between may have looked for it too early, and then it is not
 * held after all.
 */
export const holdIfQuiet =
  (quiet: Pick<QuietShelf, 'read' | 'hold' | 'release'>, by: HeldBy): HoldIfQuiet =>
  async (leaving) => {
    let { on, turn } = await quiet.read();
    while (on) {
      const held = (await leaving()).map((one): Held => ({ ...one, turn }));
      for (const one of held) await quiet.hold(by, one);
      const after = await quiet.read();
      if (after.on && after.turn === turn) return true;
      for (const one of held) await quiet.release(by, one);
      ({ on, turn } = after);
    }
    return false;
  };

/** How many rows are let go at once. */
const atOnce = 100;
/**
 * Lets go what a function holds once quiet was lifted: each row is dropped or sent, then taken away. Sent is judged anew: where it is
 * quiet again, it is held again by the later turn.
 */
export const letGo =
  (
    quiet: Pick<QuietShelf, 'held' | 'release'>,
    by: HeldBy,
    each: (held: Held, drop: boolean, dropped: readonly DroppedKind[]) => Promise<void>,
  ) =>
  async (lifted: Readonly<ReturnType<typeof QuietLifted.parse>>): Promise<void> => {
    const dropped = DroppedKind.array().parse(lifted.dropped.split(' ').filter(Boolean));
    for (;;) {
      const found = await quiet.held(by, atOnce);
      const rows = found.filter(({ turn }) => turn < lifted.turn);
      for (const held of rows) {
        await each(
          held,
          dropped.some((kind) => kind === held.kind),
          dropped,
        );
        await quiet.release(by, held);
      }
      if (rows.length === 0) return;
    }
  };

/** What is held, kind by kind, as of an instant. */
export const heldByKind = (rows: readonly Held[], at: Instant): HeldOfKind[] =>
  HeldKind.options.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const isOutdated = ({ until }: Held) => until !== null && until <= at;
    const count = own.reduce((sum, row) => sum + (isOutdated(row) ? 0 : row.count), 0);
    return own.length === 0 ? [] : [{ kind, items: own.length, count, outdated: own.filter(isOutdated).length }];
  });

/**
 * The switch after somebody turned it, with the fact of it; null where it stands so already. Refuses `quiet.undecided` when it is not
 * said of each kind that is held what becomes of it, and `quiet.is-published` where a month would be dropped that was approved.
 */
export const turned = (
  known: QuietSwitch,
  asked: QuietRequest,
  held: readonly HeldOfKind[],
  by: string,
  at: Instant,
): { readonly next: QuietSwitch; readonly fact?: Fact } | null => {
  const turn = known.turn + 1;
  if (asked.on) return known.on ? null : { next: { turn, on: { by, at, reason: asked.reason }, lifted: known.lifted } };
  if (!known.on) return null;
  const open = held.map(({ kind }) => kind).filter((kind) => asked.held[kind] === undefined);
  if (open.length > 0)
    throw new Refusal('quiet.undecided', 422, `Say of each kind that is held whether to send or to drop it: ${open.join(', ')}.`);
  if (asked.held.publication === 'drop')
    throw new Refusal(
      'quiet.is-published',
      422,
      'A month that was approved is published when the quiet ends. Its posts, mails and thank-yous may be dropped.',
    );
  const dropped = DroppedKind.options.filter((kind) => asked.held[kind] === 'drop');
  return {
    next: { turn, on: null, lifted: { by, at, dropped } },
    fact: {
      id: derivedId('evt', 'quiet.lifted', String(turn)),
      name: 'quiet.lifted',
      at,
      detail: { turn, dropped: dropped.join(' ') },
    },
  };
};
