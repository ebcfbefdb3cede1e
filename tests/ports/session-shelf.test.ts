import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionShelf } from '../../shared/aws/session-shelf.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import type { KeptSession, SessionShelf } from '../../shared/staff/ports.ts';
import { memorySessions } from '../fixtures/memory-sessions.ts';
import { openLocalTable } from './local-table.ts';

const at = instantFrom('2026-11-16T07:30:00Z');
const session: KeptSession = { staff: 'olha', role: 'agent', endless: false, startedAt: at, seenAt: at, until: null, sealed: 'x' };
let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());
const engines: ReadonlyArray<[string, () => SessionShelf]> = [
  ['in memory', () => memorySessions().shelf],
  ['in the table', () => sessionShelf(local.client, local.tableName)],
];

describe.each(engines)('sessions %s', (_name, open) => {
  it('are kept, touched and ended, and say when their person was seen', async () => {
    const shelf = open();
    await shelf.open('a', session);
    await shelf.open('b', { ...session, endless: true, staff: 'lead' });
    expect(await shelf.read('a')).toEqual(session);
    const seenAt = addSeconds(at, 600);
    await shelf.touch('a', { ...session, seenAt });
    expect(await shelf.read('a')).toMatchObject({ seenAt });
    expect(await shelf.seen()).toEqual(
      new Map([
        ['olha', seenAt],
        ['lead', at],
      ]),
    );
    await shelf.end('a');
    expect(await shelf.read('a')).toBeUndefined();
    expect(await shelf.read('b')).toMatchObject({ endless: true });
  });
  it('that were ended are not brought back by who touches them late', async () => {
    const shelf = open();
    await shelf.open('c', session);
    await shelf.end('c');
    await shelf.touch('c', session);
    expect(await shelf.read('c')).toBeUndefined();
  });
  it('let one sign-in come back once', async () => {
    const shelf = open();
    expect(await Promise.all([shelf.takeState('s', at), shelf.takeState('s', at)])).toEqual(expect.arrayContaining([true, false]));
    expect(await shelf.takeState('other', at)).toBe(true);
  });
});
