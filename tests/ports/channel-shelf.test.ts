import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelShelf } from '../../shared/aws/channel-shelf.ts';
import type { ChannelShelf } from '../../shared/intake/ports.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import { memoryChannels } from '../fixtures/memory-channels.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

const at = instantFrom('2026-11-16T08:00:00Z');
const engines: ReadonlyArray<[string, () => ChannelShelf]> = [
  ['in memory', memoryChannels],
  ['in the table', () => channelShelf(local.client, local.tableName)],
];

describe.each(engines)('how channels fare, %s', (_name, open) => {
  it('is empty for a channel that nobody asked about', async () =>
    expect(await open().read('unheard')).toMatchObject({ channel: 'unheard', heardAt: null, cursor: '', askAt: null, failures: 0 }));

  it('changes what it is told and keeps the rest', async () => {
    const shelf = open();
    await shelf.change('one', { heardAt: at, problem: 'platform.503' });
    await shelf.change('one', { problem: null, cursor: 'next' });
    expect(await shelf.read('one')).toMatchObject({ channel: 'one', heardAt: at, problem: null, cursor: 'next' });
    expect((await shelf.all()).map(({ channel }) => channel)).toContain('one');
  });

  it('lets one of many ask', async () => {
    const shelf = open();
    await shelf.change('two', { cursor: 'x' });
    const claims = async (seen: typeof at | null, next: typeof at) =>
      (await Promise.all(Array.from({ length: 5 }, () => shelf.claimAsking('two', seen, next)))).filter(Boolean).length;
    expect(await claims(null, at)).toBe(1);
    expect(await claims(null, addSeconds(at, 60))).toBe(0);
    expect(await claims(at, addSeconds(at, 60))).toBe(1);
    expect(await shelf.read('two')).toMatchObject({ cursor: 'x', askAt: addSeconds(at, 60) });
  });

  it('lets somebody ask again who gave the asking back', async () => {
    const shelf = open();
    expect(await shelf.claimAsking('three', null, at)).toBe(true);
    await shelf.change('three', { askAt: null });
    expect(await shelf.claimAsking('three', null, at)).toBe(true);
  });

  it('turns to trouble and back, each once', async () => {
    const shelf = open();
    const trouble = { id: 'trb_1', code: 'platform.401', at };
    const fact = { id: 'evt_1', name: 'channel.troubled' as const, at, detail: { channel: 'four' } };
    await shelf.change('four', { problem: 'platform.401' });
    const turns = await Promise.all(Array.from({ length: 3 }, () => shelf.turn('four', null, trouble, fact)));
    expect(turns.filter(Boolean)).toHaveLength(1);
    expect(await shelf.read('four')).toMatchObject({ problem: 'platform.401', trouble });
    expect(await shelf.turn('four', { ...trouble, id: 'trb_0' }, null, fact)).toBe(false);
    expect(await shelf.turn('four', trouble, null, fact)).toBe(true);
    expect(await shelf.read('four')).toMatchObject({ trouble: null });
    expect(await shelf.turn('four', null, trouble, fact)).toBe(true);
  });

  it('keeps a test message that was asked for, and lets one of many send it', async () => {
    const shelf = open();
    const message = { id: 'test_1', to: '5', by: 'olha', at, state: 'queued', problem: null } as const;
    await shelf.askTest('five', message);
    expect(await shelf.claimTest('five', 'test_0')).toBe(false);
    const claims = await Promise.all(Array.from({ length: 3 }, () => shelf.claimTest('five', 'test_1')));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await shelf.read('five')).toMatchObject({ testMessage: { ...message, state: 'sending' } });
    await shelf.askTest('five', { ...message, id: 'test_2' });
    expect(await shelf.claimTest('five', 'test_1')).toBe(false);
    expect(await shelf.claimTest('unheard', 'test_1')).toBe(false);
  });
});
