import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recountVotes } from '../../functions/recount-figures/recount-votes.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { recountShelf } from '../../shared/aws/recount-shelf.ts';
import { proposedFact } from '../../shared/ideas/proposing.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { anIdea } from '../shared/ideas/an-idea.ts';
import { type Deed, doDeed, faultsAfter, type Storm } from '../world/vote-storm.ts';
import { openLocalTable } from './local-table.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
/** The campaign `votes` does the same with 10,000 people. */
const people = 100;
const few = 4;
let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

let storms = 0;
const open = async (ideas: number): Promise<Storm> => {
  storms += 1;
  const storm = storms;
  const nameOf = (idea: number) => `idea_${storm}_${idea}`;
  const recounts = recountShelf(local.client, local.tableName);
  const shelf = { ...ideaShelf(local.client, local.tableName), ...recounts };
  for (let n = 0; n < ideas; n += 1) {
    const idea = anIdea({ id: nameOf(n) });
    await shelf.propose(idea, proposedFact(idea));
  }
  return { ideas: shelf, recount: recountVotes(recounts), nameOf };
};
const vote = ({ ideas, nameOf }: Storm, voter: string) => ideas.vote({ idea: nameOf(0), voter, at, by: 'person', consent: false });

it('counts one person once, however often they press at once', async () => {
  const storm = await open(1);
  const presses = await Promise.all(Array.from({ length: people }, () => vote(storm, 'vot_1')));
  expect(presses.filter(Boolean)).toHaveLength(1);
  await storm.recount(storm.nameOf(0));
  expect((await storm.ideas.read(storm.nameOf(0)))?.votes).toBe(1);
});

it('counts everybody who presses at once, while others count', async () => {
  const storm = await open(1);
  const presses = Array.from({ length: people }, (_, n) => vote(storm, `vot_${n}`));
  await Promise.all([...presses, ...Array.from({ length: 5 }, () => storm.recount(storm.nameOf(0)))]);
  await storm.recount(storm.nameOf(0));
  expect((await storm.ideas.read(storm.nameOf(0)))?.votes).toBe(people);
});

const idea = fc.nat({ max: few - 1 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('vote' as const), idea, voter: fc.nat({ max: 5 }) }),
  fc.record({ do: fc.constant('merge' as const), idea, into: idea }),
  fc.record({ do: fc.constant('unmerge' as const), idea }),
  fc.record({ do: fc.constant('count' as const), idea }),
);

it('keeps every count and every family right, whatever is voted, merged and taken back at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(deed, { maxLength: 6 }), { maxLength: 5 }), async (rounds) => {
      const storm = await open(few);
      for (const atOnce of rounds) await Promise.all(atOnce.map((one) => doDeed(storm, one)));
      expect(await faultsAfter(storm, few)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});
