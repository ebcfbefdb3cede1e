import { afterAll, beforeAll, expect, it } from 'vitest';
import { ideaBoard } from '../../shared/aws/idea-board.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { proposedFact } from '../../shared/ideas/proposing.ts';
import { anIdea } from '../shared/ideas/an-idea.ts';
import { openLocalTable } from './local-table.ts';

let world: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  world = await openLocalTable();
});
afterAll(() => world.close());

it('is empty before anybody has said anything, and has each idea once when there are more than fit in one request', async () => {
  const { client, tableName } = world;
  const [shelf, board] = [ideaShelf(client, tableName), ideaBoard(client, tableName)];
  expect(await board()).toEqual([]);
  const ideas = Array.from({ length: 130 }, (_, n) => anIdea({ id: `idea_${n}`, title: `Idea ${n}` }));
  for (const idea of ideas) await shelf.propose(idea, proposedFact(idea));
  expect((await board()).map(({ id }) => id).sort()).toEqual(ideas.map(({ id }) => id).sort());
});
