import { expect, it } from 'vitest';
import { recountVotes } from '../../../functions/recount-figures/recount-votes.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryIdeas } from '../../fixtures/memory-ideas.ts';
import { anIdea } from '../../shared/ideas/an-idea.ts';

const at = instantFrom('2026-11-20T08:00:00Z');
const family = () =>
  memoryIdeas([
    anIdea(),
    anIdea({ id: 'idea_2', state: 'merged', mergedInto: 'idea_1' }),
    anIdea({ id: 'idea_3', state: 'merged', mergedInto: 'idea_2' }),
  ]);
const put = ({ cast }: ReturnType<typeof family>, idea: string, voter: string) =>
  cast.set(`${idea} ${voter}`, { idea, voter, at, by: 'person', consent: false });

it('counts a family once a person, up to the idea that all was merged into', async () => {
  const world = family();
  for (const [idea, voter] of [
    ['idea_1', 'a'],
    ['idea_2', 'a'],
    ['idea_2', 'b'],
    ['idea_3', 'c'],
  ] as const)
    put(world, idea, voter);
  await recountVotes(world.shelf)('idea_3');
  expect(await Promise.all(['idea_1', 'idea_2', 'idea_3'].map(async (id) => (await world.shelf.read(id))?.votes))).toEqual([3, 3, 1]);
});
it('counts again when a vote came while it counted, so that no stale number stays', async () => {
  const world = family();
  put(world, 'idea_1', 'a');
  let late = true;
  const recount = recountVotes({
    ...world.shelf,
    votes: async (id) => {
      const votes = await world.shelf.votes(id);
      if (late && id === 'idea_1') {
        late = false;
        put(world, 'idea_1', 'b');
        await recountVotes(world.shelf)('idea_1');
      }
      return votes;
    },
  });
  await recount('idea_1');
  expect((await world.shelf.read('idea_1'))?.votes).toBe(2);
});
it('knows nothing of an idea that is not there', async () => expect(recountVotes(family().shelf)('idea_9')).resolves.toBeUndefined());
