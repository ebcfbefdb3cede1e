import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticeTestShelf } from '../../shared/aws/notice-test-shelf.ts';
import type { NoticeTest } from '../../shared/contract/notice-tests.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import type { NoticeTestShelf } from '../../shared/staff/ports.ts';
import { memoryNoticeTests } from '../world/memory-staff.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

const at = instantFrom('2026-11-16T07:00:00Z');
const asked: NoticeTest = { id: 'test_1', channel: 'slack', by: 'olha', at, state: 'queued', handle: null, problem: null };
const failed = { state: 'failed', handle: null, problem: { code: 'notice.refused', detail: 'No.', answered: 'not_in_channel' } } as const;
const sent = { state: 'sent', handle: 'C1:1.2', problem: null } as const;
const perhaps = { ...failed, state: 'possibly_delivered' } as const;

const engines: ReadonlyArray<[string, () => NoticeTestShelf]> = [
  ['in memory', memoryNoticeTests],
  ['in the table', () => noticeTestShelf(local.client, local.tableName)],
];
describe.each(engines)('tests of notice channels %s', (name, open) => {
  let shelf: NoticeTestShelf;
  let one: NoticeTest;
  let count = 0;
  beforeEach(() => {
    shelf = open();
    count += 1;
    one = { ...asked, id: `test_${name}_${count}` };
  });
  const stateOf = async () => (await shelf.read('slack', one.id))?.state;

  it('are asked for once', async () => {
    expect(await shelf.read('slack', one.id)).toBeUndefined();
    expect([await shelf.ask(one), await shelf.ask({ ...one, by: 'marta' })]).toEqual([true, false]);
    expect(await shelf.read('slack', one.id)).toEqual(one);
  });
  it('are taken once, and not before somebody asked', async () => {
    expect(await shelf.claim('slack', one.id)).toBe(false);
    await shelf.ask(one);
    expect([await shelf.claim('slack', one.id), await shelf.claim('slack', one.id)]).toEqual([true, false]);
    expect(await stateOf()).toBe('sending');
  });
  it('say what became of them, once they are taken', async () => {
    await shelf.ask(one);
    await shelf.settle('slack', one.id, sent);
    expect(await stateOf()).toBe('queued');
    await shelf.claim('slack', one.id);
    await shelf.settle('slack', one.id, sent);
    expect(await shelf.read('slack', one.id)).toEqual({ ...one, ...sent });
  });
  it('keep what is known, whatever a repetition guesses', async () => {
    await shelf.ask(one);
    await shelf.claim('slack', one.id);
    await shelf.settle('slack', one.id, perhaps);
    await shelf.settle('slack', one.id, sent);
    await shelf.settle('slack', one.id, perhaps);
    expect(await stateOf()).toBe('sent');
  });
});
