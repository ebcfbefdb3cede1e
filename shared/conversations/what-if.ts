import type { Clock } from '../contract/conversations.ts';
import type { Metric, Policy, Settings } from '../contract/settings.ts';
import { foldMember, readFamily } from './family.ts';
import type { ConversationPorts } from './ports.ts';

/** How often a promise was kept: of clocks that were settled or broke, how many in time. */
export interface Kept {
  readonly counted: number;
  readonly inTime: number;
}
/** First and last of what is looked at, both included: two days, or a month (`2026-10`) twice. */
export interface Span {
  readonly from: string;
  readonly to: string;
}
/** A page of a span by its own promises and by others. */
export interface WhatIfPage {
  readonly conversations: number;
  readonly metrics: ReadonlyArray<{ readonly metric: Metric; readonly was: Kept; readonly would: Kept }>;
  readonly next: string | null;
}

const metrics: readonly Metric[] = ['first_response', 'next_response', 'resolution'];

/** A clock counts once it is settled; one that still runs counts as broken when its deadline passed before `now`. */
const keptOf = (clocks: readonly Clock[], metric: Metric, now: string): Kept => {
  const own = clocks.filter((clock) => clock.metric === metric && clock.state !== 'withdrawn' && !clock.apart);
  const counted = own.filter(({ settledAt, dueAt }) => settledAt !== null || dueAt < now);
  return { counted: counted.length, inTime: counted.filter(({ state }) => state === 'met').length };
};
const plus = (a: Kept, b: Kept): Kept => ({ counted: a.counted + b.counted, inTime: a.inTime + b.inTime });

/**
 * Replays conversations that were opened in a span by other policies, which replace those of the same id, as if
 * they had always held. Nothing is written. A page at a time: call again with `next`.
 */
export const whatIf =
  ({ shelf, settings, now }: ConversationPorts) =>
  async (policies: readonly Policy[], { from, to }: Span, next?: string): Promise<WhatIfPage> => {
    const inForce = await settings();
    const others = inForce.policies.filter(({ id }) => !policies.some((policy) => policy.id === id));
    const instead: Settings = {
      ...inForce,
      policyEras: [],
      policies: [...others, ...policies].toSorted((a, b) => a.position - b.position),
    };
    const page = await shelf.list({ next, limit: 100 });
    const heads = page.items.filter(({ openedAt }) => openedAt >= from && openedAt.slice(0, to.length) <= to);
    const none: Kept = { counted: 0, inTime: 0 };
    let sums = metrics.map((metric) => ({ metric, was: none, would: none }));
    for (const id of heads.flatMap((head) => [head.id, ...(head.parts ?? []).map((part) => part.id)])) {
      const { acts } = await readFamily(shelf, id, await shelf.read(id));
      const by = (given: Settings) => foldMember({ acts, members: new Map() }, given, id)?.head.clocks ?? [];
      const [was, would] = [by(inForce), by(instead)];
      sums = sums.map((sum) => ({
        metric: sum.metric,
        was: plus(sum.was, keptOf(was, sum.metric, now())),
        would: plus(sum.would, keptOf(would, sum.metric, now())),
      }));
    }
    return { conversations: heads.length, metrics: sums, next: page.next };
  };
