import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conversation } from '../../../shared/contract/conversations.ts';
import { histories } from '../../world/histories.ts';
import { play } from '../../world/play.ts';

const numRuns = Number(process.env['HEARD_RUNS'] ?? 60);

/** A head without what depends on when an alarm was told. */
const told = ({ clocks, revision: _revision, nextDue: _nextDue, ...head }: Conversation) => ({
  ...head,
  clocks: clocks.map(({ metric, cycle, state, startedAt, settledAt, targetMinutes, promise }) => ({
    metric,
    cycle,
    state,
    startedAt,
    settledAt,
    targetMinutes,
    promise,
  })),
});
const heads = async ({ world, ids }: Awaited<ReturnType<typeof play>>) => {
  const found = await Promise.all(ids.map(async (id) => (await world.memory.shelf.read(id)).conversation));
  return found
    .filter((head) => head !== null)
    .filter(({ state, clocks }) => state !== 'withdrawn' || clocks.length > 0)
    .map(told)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

it(
  'end in the same state whatever the order of deliveries, and however often they come',
  () =>
    fc.assert(
      fc.asyncProperty(histories(false, 8), fc.array(fc.nat(7), { maxLength: 24 }), fc.boolean(), async (history, more, backwards) => {
        const all = [...history.keys()];
        const deliveries = [...more.filter((index) => index < history.length), ...(backwards ? all.toReversed() : all)];
        const [once, often] = [await play({ history }), await play({ history, deliveries })];
        expect(await heads(often)).toEqual(await heads(once));
      }),
      { numRuns },
    ),
  3_600_000,
);
