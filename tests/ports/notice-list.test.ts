import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticeList } from '../../shared/aws/notice-list.ts';
import { noticeShelf } from '../../shared/aws/notice-shelf.ts';
import { Notice } from '../../shared/contract/conversations.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import type { NoticeList, NoticeShelf } from '../../shared/staff/ports.ts';
import { memoryNoticeList, memoryStaff } from '../world/memory-staff.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());
const engines: ReadonlyArray<[string, () => { notices: NoticeShelf; list: NoticeList }]> = [
  [
    'in memory',
    () => {
      const { notices, all } = memoryStaff();
      return { notices, list: memoryNoticeList(all) };
    },
  ],
  ['in the table', () => ({ notices: noticeShelf(local.client, local.tableName), list: noticeList(local.client, local.tableName) })],
];
let count = 0;

describe.each(engines)('notices of a day %s', (_name, open) => {
  let shelves: ReturnType<typeof open>;
  let day: string;
  const notice = (n: number) =>
    Notice.parse({
      ...{ id: `ntc_${n}`, claim: 'clm_1', conversation: `conv_${day}_${n % 7}`, channel: n % 2 ? 'slack' : 'mail', step: 'breach' },
      ...{ metric: 'first_response', state: 'sending', at: `${day}T08:${String(n).padStart(2, '0')}:00.000Z` },
    });
  const every = () => true;
  beforeEach(async () => {
    shelves = open();
    count += 1;
    day = `20${10 + count}-11-16`;
    for (let n = 0; n < 50; n += 1) await shelves.notices.begin(notice(n));
  });

  it('are listed newest first, each once, page by page, as they are now', async () => {
    await shelves.notices.mark(notice(49).conversation, 'ntc_49', 'failed');
    const found: string[] = [];
    for (let before: string | null = '~'; before; ) {
      const page = await shelves.list.page({ day, limit: 20, before, wanted: every });
      found.push(...page.items.map(({ id, state }) => `${id} ${state}`));
      before = page.next;
    }
    expect(found).toEqual([...Array(50).keys()].toReversed().map((n) => `ntc_${n} ${n === 49 ? 'failed' : 'sending'}`));
    expect((await shelves.list.page({ day: '2001-01-01', limit: 9, wanted: every })).items).toEqual([]);
  });
  it('are those that are wanted', async () => {
    const page = await shelves.list.page({ day, limit: 100, wanted: ({ channel }) => channel === 'mail' });
    expect(page).toMatchObject({ next: null, examined: 50 });
    expect(page.items).toHaveLength(25);
  });
  it('may be asked for again where one failed, and only there', async () => {
    const one = notice(1);
    const fact = { id: 'evt_1', name: 'notice.again-requested' as const, at: instantFrom(one.at), detail: {} };
    expect(await shelves.list.again(one.conversation, one.id, fact)).toBe(false);
    await shelves.notices.mark(one.conversation, one.id, 'failed');
    expect(await shelves.list.again(one.conversation, one.id, fact)).toBe(true);
    expect(await shelves.list.again(one.conversation, 'ntc_none', fact)).toBe(false);
  });
});
