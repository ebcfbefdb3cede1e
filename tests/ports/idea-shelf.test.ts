import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consentShelf } from '../../shared/aws/consent-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { recountShelf } from '../../shared/aws/recount-shelf.ts';
import type { Idea } from '../../shared/contract/ideas.ts';
import { mergeIdea, unmergeIdea } from '../../shared/ideas/merging.ts';
import type { ConsentShelf, IdeaShelf, RecountShelf } from '../../shared/ideas/ports.ts';
import { proposedFact } from '../../shared/ideas/proposing.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import { memoryIdeas } from '../fixtures/memory-ideas.ts';
import { anIdea } from '../shared/ideas/an-idea.ts';
import { openLocalTable } from './local-table.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
/** When ideas of these tests were last moved. */
const { movedAt } = anIdea();
let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

interface Shelves {
  readonly ideas: IdeaShelf & RecountShelf;
  readonly consents: ConsentShelf;
}
const inTheTable = ({ client, tableName }: typeof local): Shelves => ({
  ideas: { ...ideaShelf(client, tableName), ...recountShelf(client, tableName) },
  consents: consentShelf(client, tableName),
});
const inMemory = (): Shelves => {
  const { shelf, consents } = memoryIdeas();
  return { ideas: shelf, consents };
};
const engines: ReadonlyArray<[string, () => Shelves]> = [
  ['in memory', inMemory],
  ['in the table', () => inTheTable(local)],
];
let count = 0;
const fresh = (given: Partial<Idea> = {}): Idea => {
  count += 1;
  return anIdea({ id: `idea_${String(count).padStart(4, '0')}`, ...given });
};

describe.each(engines)('ideas %s', (_name, open) => {
  let ideas: Shelves['ideas'];
  beforeEach(() => {
    ({ ideas } = open());
  });
  const put = async (given: Partial<Idea> = {}) => {
    const idea = fresh(given);
    expect(await ideas.propose(idea, proposedFact(idea))).toBe(true);
    return idea;
  };
  const cast = (idea: string, voter: string) => ideas.vote({ idea, voter, at, by: 'person', consent: false });
  const merge = async (idea: Idea, into: Idea) => {
    const { idea: moved, fact } = mergeIdea(idea, into, at, 'marta');
    return ideas.merge(moved, idea.version, [fact]);
  };
  const now = async ({ id }: Idea) => {
    const idea = await ideas.read(id);
    if (!idea) throw new Error(`${id} is not kept`);
    return idea;
  };

  it('are kept once and listed by id', async () => {
    const [one, two] = [await put(), await put()];
    expect(await ideas.propose({ ...one, title: 'Another' }, proposedFact(one))).toBe(false);
    const listed = (await ideas.list()).filter(({ id }) => [one.id, two.id].includes(id));
    expect(listed).toEqual([one, two]);
    expect(await ideas.read('idea_none')).toBeUndefined();
    expect(await ideas.family('idea_none')).toEqual([]);
  });
  it('are listed beyond what one call reads', async () => {
    const many = await Promise.all(Array.from({ length: 120 }, () => put()));
    const listed = new Set((await ideas.list()).map(({ id }) => id));
    expect(many.every(({ id }) => listed.has(id))).toBe(true);
  });
  it('lose no change: of two that read the same version, one is refused', async () => {
    const idea = await put();
    const both = await Promise.all([3, 5].map((impact) => ideas.change({ ...idea, impact, version: 1 }, idea.version, [])));
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await ideas.change({ ...idea, cost: 2, version: 2 }, 1, [])).toBe(true);
    expect(await ideas.change({ ...idea, cost: 3, version: 1 }, 0, [])).toBe(false);
  });
  it('keep the count when they are changed by who read them before it', async () => {
    const idea = await put();
    expect(await ideas.count(idea.id, 0, { votes: 7, flags: [] })).toBe(true);
    expect(await ideas.change({ ...idea, impact: 4, version: 1 }, 0, [])).toBe(true);
    expect(await now(idea)).toMatchObject({ votes: 7, impact: 4 });
  });
  it('take no count from who began before the last count was written', async () => {
    const idea = await put();
    const turn = await ideas.turn(idea.id);
    expect(await ideas.count(idea.id, turn, { votes: 6, flags: [] })).toBe(true);
    expect(await ideas.count(idea.id, turn, { votes: 5, flags: [] })).toBe(false);
    expect((await now(idea)).votes).toBe(6);
  });
  it('count a person once, also for the idea that theirs was merged into', async () => {
    const [idea, into] = [await put(), await put()];
    expect(await merge(idea, into)).toBe(true);
    expect(await cast(into.id, 'vot_1')).toBe(true);
    expect(await cast(into.id, 'vot_1')).toBe(false);
    expect(await cast(idea.id, 'vot_1')).toBe(false);
    expect(await cast(idea.id, 'vot_2')).toBe(true);
    expect((await ideas.votes(into.id)).map(({ voter }) => voter).toSorted()).toEqual(['vot_1', 'vot_2']);
  });
  it('count one of many at the same time', async () => {
    const { id } = await put();
    const presses = await Promise.all(Array.from({ length: 50 }, () => cast(id, 'vot_1')));
    expect(presses.filter(Boolean)).toHaveLength(1);
  });
  it('take no vote once they are decided, nor one for an idea that went into a decided one', async () => {
    const [shipped, idea] = [await put({ state: 'shipped' }), await put()];
    await expect(cast(shipped.id, 'vot_1')).rejects.toMatchObject({ code: 'idea.closed' });
    expect(await merge(idea, shipped)).toBe(true);
    await expect(cast(idea.id, 'vot_1')).rejects.toMatchObject({ code: 'idea.closed' });
    await expect(cast('idea_none', 'vot_1')).rejects.toMatchObject({ code: 'idea.unknown' });
  });
  it('know their family however deep, and are exactly as before once a merge is taken back', async () => {
    const [leaf, branch, root] = [
      await put(),
      await put({ state: 'valid', moves: [{ id: 'm', to: 'valid', reason: 'Yes.', at: movedAt, by: 'marta', evidence: null }] }),
      await put(),
    ];
    expect(await merge(leaf, branch)).toBe(true);
    expect(await merge(await now(branch), root)).toBe(true);
    expect((await ideas.family(root.id)).map(({ id }) => id)).toEqual([root.id, branch.id, leaf.id]);
    const { idea, from, fact } = unmergeIdea(await now(branch), at, 'marta');
    expect(await ideas.unmerge(idea, idea.version - 1, from, [fact])).toBe(true);
    expect((await ideas.family(root.id)).map(({ id }) => id)).toEqual([root.id]);
    expect((await ideas.family(branch.id)).map(({ id }) => id)).toEqual([branch.id, leaf.id]);
    expect({ ...(await now(branch)), version: 0 }).toEqual({ ...branch, version: 0 });
  });
  it('never go round in a circle, though each is merged into the other at once', async () => {
    const [one, two] = [await put(), await put()];
    const both = await Promise.all([merge(one, two), merge(two, one)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await merge(await now(one), await now(two)).catch(({ code }) => code)).toBe('idea.merged');
  });
  it('are merged side by side into the same one', async () => {
    const into = await put();
    const children = await Promise.all([put(), put(), put(), put()]);
    expect(await Promise.all(children.map((child) => merge(child, into)))).toEqual([true, true, true, true]);
    expect(await ideas.family(into.id)).toHaveLength(5);
  });
});

describe.each(engines)('consent %s', (_name, open) => {
  it('is the latest that was said, in whatever order it comes', async () => {
    const { consents } = open();
    const say = (state: 'granted' | 'refused', seconds: number) =>
      consents.say({ person: 'per_1', state, at: addSeconds(at, seconds), by: 'marta' });
    await say('refused', 60);
    await say('granted', 0);
    expect((await consents.of(['per_1', 'per_2'])).get('per_1')?.state).toBe('refused');
    await say('granted', 120);
    expect((await consents.all()).get('per_1')?.state).toBe('granted');
    expect((await consents.of(['per_1', 'per_2'])).has('per_2')).toBe(false);
    expect((await consents.of([])).size).toBe(0);
  });
});
