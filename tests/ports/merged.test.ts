import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import type { ConversationShelf } from '../../shared/conversations/ports.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { splitId } from '../../shared/conversations/splits.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { at, merge, part, promises } from '../shared/conversations/merged-story.ts';
import { answered, did, said } from '../shared/conversations/story.ts';
import { memoryConversations } from '../world/memory-conversations.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

const day = '2026-11-16T';
const engines: ReadonlyArray<[string, () => ConversationShelf]> = [
  ['in memory', () => memoryConversations().shelf],
  ['in the table', () => conversationShelf(local.client, local.tableName)],
];

describe.each(engines)('merged conversations %s', (_name, open) => {
  const shelf = () => open();
  let held: ConversationShelf;
  const record = (...acts: Parameters<ReturnType<typeof recordActs>>[0][number][]) =>
    recordActs({ shelf: held, settings: async () => promises, now: () => instantFrom(`${day}08:30:05Z`), rememberFrom: 0 })(acts);
  const listed = async (query = {}) => (await held.list(query)).items.map(({ id }) => id);
  beforeAll(async () => {
    held = shelf();
    await record(at('con_b', said('2', `${day}08:00:00Z`)));
    await record(at('con_c', said('3', `${day}07:30:00Z`, { author: { id: 'per_3', handle: 'c' } })));
    await record(at('con_a', said('1', `${day}07:00:00Z`)));
    await record(at('con_a', did({ type: 'assign', assignee: 'petro' }, `${day}07:10:00Z`)));
  });

  it('are one row, by the earliest deadline of them, of whoever has one', async () => {
    expect(await listed()).toEqual(['con_a', 'con_c', 'con_b']);
    for (const half of merge('con_a', 'con_b', `${day}08:30:00Z`)) await record(half);
    expect(await listed()).toEqual(['con_b', 'con_c']);
    expect(await listed({ assignee: 'petro' })).toEqual(['con_b']);
    expect((await held.readHead('con_a'))?.conversation).toMatchObject({
      mergedInto: 'con_b',
      clocks: [{ dueAt: `${day}09:00:00.000Z` }, {}],
    });
  });

  it('hear of each other at once, and go on from no checkpoint', async () => {
    await record(at('con_b', answered('4', `${day}08:40:00Z`)));
    expect((await held.readHead('con_a'))?.conversation.clocks[0]).toMatchObject({ state: 'met', settledAt: `${day}08:40:00.000Z` });
    expect((await held.readHead('con_b'))?.conversation.parts?.[0]?.clocks).toMatchObject([{ metric: 'resolution' }]);
    for (const id of ['con_a', 'con_b']) expect((await held.readHead(id))?.memory?.checkpoint).toBeNull();
    expect((await held.readHead('con_c'))?.memory?.checkpoint).not.toBeNull();
  });

  it('are two rows again once they are apart', async () => {
    await record(part('con_a', 'con_b', `${day}08:50:00Z`));
    expect((await listed()).toSorted()).toEqual(['con_a', 'con_b', 'con_c']);
    expect((await held.readHead('con_b'))?.conversation).not.toHaveProperty('parts');
  });

  it('are split off a thread, listed by their own deadlines, and brought back', async () => {
    const into = splitId('con_d', 'con_d int_5');
    const did = { conversation: 'con_d', at: instantFrom(`${day}08:30:00Z`), by: 'olha' };
    await record(at('con_d', said('5', `${day}07:50:00Z`)), at('con_d', said('6', `${day}07:55:00Z`)));
    await record({ type: 'split', actId: 'split', ...did, interactions: ['con_d int_5'], into });
    expect(await listed()).toEqual(expect.arrayContaining(['con_d', into]));
    expect((await held.readHead(into))?.conversation).toMatchObject({ state: 'open', clocks: [{ dueAt: `${day}09:50:00.000Z` }, {}] });
    await record({ type: 'unsplit', actId: 'unsplit', ...did, split: 'split' });
    expect(await listed({ state: 'open' })).not.toContain(into);
    expect((await held.readHead(into))?.conversation).toMatchObject({ state: 'withdrawn', clocks: [], nextDue: null });
  });
});
