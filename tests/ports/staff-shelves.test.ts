import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { holdShelf } from '../../shared/aws/hold-shelf.ts';
import { noticeShelf } from '../../shared/aws/notice-shelf.ts';
import { presenceShelf } from '../../shared/aws/presence-shelf.ts';
import { markStorm, summaryShelf } from '../../shared/aws/summary-shelf.ts';
import type { Notice } from '../../shared/contract/conversations.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import type { NoticeShelf, SummaryRow, SummaryShelf } from '../../shared/staff/ports.ts';
import { othersPresent } from '../../shared/staff/presence.ts';
import { memoryHolds, memoryStaff } from '../world/memory-staff.ts';
import { openLocalTable } from './local-table.ts';

const at = instantFrom('2026-11-16T07:30:00Z');
let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

interface Shelves {
  readonly notices: NoticeShelf;
  readonly summaries: SummaryShelf;
  readonly markStorm: (minute: string) => Promise<void>;
}
const inTheTable = ({ client, tableName }: typeof local): Shelves => ({
  notices: noticeShelf(client, tableName),
  summaries: summaryShelf(client, tableName),
  markStorm: markStorm(client, tableName),
});
const engines: ReadonlyArray<[string, () => Shelves]> = [
  ['in memory', memoryStaff],
  ['in the table', () => inTheTable(local)],
];

let count = 0;
describe.each(engines)('notices %s', (_name, open) => {
  let notices: NoticeShelf;
  let notice: Notice;
  beforeEach(() => {
    ({ notices } = open());
    count += 1;
    notice = {
      id: 'ntc_1',
      claim: 'clm_1',
      conversation: `con_${count}`,
      channel: 'slack',
      step: 'breach',
      metric: 'first_response',
      state: 'sending',
      at,
      acknowledgedAt: null,
      acknowledgedBy: null,
    };
  });
  const read = () => notices.read(notice.conversation, notice.id);

  it('are not there before they began', async () => expect(await read()).toBeUndefined());

  it('begin once, as they were first written', async () => {
    expect([await notices.begin(notice), await notices.begin({ ...notice, channel: 'mail' })]).toEqual([true, false]);
    expect(await read()).toEqual(notice);
  });

  it('of one conversation are not those of another', async () => {
    await notices.begin(notice);
    expect(await notices.read(`${notice.conversation}0`, notice.id)).toBeUndefined();
    expect(await notices.begin({ ...notice, conversation: `${notice.conversation}0` })).toBe(true);
  });

  it.each([
    ['with the handle that the channel gave', 'sent', '1731742200.001', { state: 'sent', handle: '1731742200.001' }],
    ['with an empty handle', 'sent', '', { state: 'sent', handle: '' }],
    ['without a handle', 'failed', undefined, { state: 'failed' }],
  ] as const)('are marked %s', async (_how, state, handle, marked) => {
    await notices.begin(notice);
    await notices.mark(notice.conversation, notice.id, state, handle);
    expect(await read()).toEqual({ ...notice, ...marked });
  });

  it('keep their handle when they are marked again without one', async () => {
    await notices.begin(notice);
    await notices.mark(notice.conversation, notice.id, 'sent', 'h');
    await notices.mark(notice.conversation, notice.id, 'possibly_delivered');
    expect(await read()).toEqual({ ...notice, state: 'possibly_delivered', handle: 'h' });
  });

  it('are taken up once after they failed, and not before', async () => {
    await notices.begin(notice);
    expect(await notices.resume(notice.conversation, notice.id)).toBe(false);
    await notices.mark(notice.conversation, notice.id, 'failed');
    const taken = await Promise.all([1, 2, 3].map(() => notices.resume(notice.conversation, notice.id)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await read()).toMatchObject({ state: 'sending' });
  });

  it('stay acknowledged, and take no handle, whatever is marked later', async () => {
    await notices.begin(notice);
    await notices.mark(notice.conversation, notice.id, 'acknowledged');
    await notices.mark(notice.conversation, notice.id, 'sent', 'h');
    expect(await read()).toEqual({ ...notice, state: 'acknowledged' });
  });

  it('are closed, and only where they began', async () => {
    await notices.close(notice.conversation, notice.id, at);
    expect(await read()).toBeUndefined();
    await notices.begin(notice);
    await notices.close(notice.conversation, notice.id, at);
    expect(await read()).toEqual({ ...notice, closedAt: at });
  });
});

describe.each(engines)('summaries %s', (_name, open) => {
  let summaries: SummaryShelf;
  let storm: Shelves['markStorm'];
  let summary: string;
  beforeEach(() => {
    ({ summaries, markStorm: storm } = open());
    count += 1;
    summary = `storm.${count}`;
  });
  const row = (claim: string, minute: number, step = 'breach'): SummaryRow => ({
    claim,
    conversation: `con_${claim}`,
    step,
    dueAt: instantFrom(`2026-11-16T07:${minute}:00Z`),
  });

  it('hold nothing at first', async () => expect(await summaries.rows(summary, 10)).toEqual({ count: 0, breached: 0, first: [] }));

  it('hold an alarm once, count what is broken, and name first what fell due first', async () => {
    const rows = [row('d', 32), row('b', 31), row('a', 31, 'climb-1'), row('c', 30, 'warning')];
    for (const one of [...rows, ...rows]) await summaries.add(summary, one);
    await summaries.add(`${summary}.1`, row('e', 10));
    expect(await summaries.rows(summary, 3)).toEqual({ count: 4, breached: 3, first: [rows[3], rows[2], rows[1]] });
  });

  it('name the first of many, whatever the order in which they came', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => row(`clm_${String(n).padStart(2, '0')}`, 10 + n));
    for (const one of rows.toReversed()) await summaries.add(summary, one);
    expect(await summaries.rows(summary, 10)).toEqual({ count: 40, breached: 40, first: rows.slice(0, 10) });
  });

  it('belong to whoever opens them first, until they are closed for good', async () => {
    expect([await summaries.open(summary), await summaries.open(summary)]).toEqual(['mine', 'open']);
    await summaries.close(summary);
    expect([await summaries.open(summary), await summaries.open(`${summary}.1`)]).toEqual(['closed', 'mine']);
  });

  it('that were closed before anybody opened them belong to nobody', async () => {
    await summaries.close(summary);
    expect(await summaries.open(summary)).toBe('closed');
  });

  it('know a storm by its minute, however often it is marked', async () => {
    const [minute, other] = [`2031-01-01T${10 + (count % 10)}:00`, `2031-01-01T${10 + (count % 10)}:01`];
    expect(await summaries.stormy([minute, other])).toBe(false);
    await storm(minute);
    await storm(minute);
    expect(await summaries.stormy([other, minute])).toBe(true);
    expect([await summaries.stormy([other]), await summaries.stormy([])]).toEqual([false, false]);
  });
});

const holding: ReadonlyArray<[string, () => Pick<ReturnType<typeof memoryHolds>, 'holds' | 'presence'>]> = [
  ['in memory', memoryHolds],
  ['in the table', () => ({ holds: holdShelf(local.client, local.tableName), presence: presenceShelf(local.client, local.tableName) })],
];
describe.each(holding)('who has a conversation %s', (name, open) => {
  const conversation = `conv_held_${name.length}`;
  const by = (staff: string, seconds = 0) => ({ by: staff, at: addSeconds(at, seconds) });

  it('is settled for one of all who take it at once, and stays so', async () => {
    const { holds } = open();
    const asked = ['marta', 'olha', 'taras', 'iryna'].map((staff) => by(staff));
    const found = await Promise.all(asked.map((one) => holds.take(conversation, 'first', one)));
    expect(new Set(found.map((one) => one.by)).size).toBe(1);
    expect(await holds.take(conversation, 'first', by('late', 60))).toEqual(found[0]);
  });

  it('is settled anew from the next assignment', async () => {
    const { holds } = open();
    await holds.take(conversation, 'act_1', by('marta'));
    expect(await holds.take(conversation, 'act_2', by('olha'))).toEqual(by('olha'));
  });

  it('keeps who looks at what, a minute long', async () => {
    const { presence } = open();
    const here = (staff: string, doing: 'reading' | 'writing', seconds: number) => ({
      conversation,
      staff,
      doing,
      at: addSeconds(at, seconds),
    });
    for (const one of [here('marta', 'reading', 0), here('olha', 'reading', 0), here('marta', 'writing', 20)]) await presence.keep(one);
    const others = async (seconds: number) => {
      const now = addSeconds(at, seconds);
      return othersPresent(await presence.at(now), 'lev', now).get(conversation) ?? [];
    };
    expect(await others(30)).toEqual([here('marta', 'writing', 20), here('olha', 'reading', 0)]);
    expect(await others(60)).toEqual([here('marta', 'writing', 20)]);
    await presence.keep(here('olha', 'writing', 61));
    expect(await others(62)).toEqual([here('marta', 'writing', 20), here('olha', 'writing', 61)]);
    expect(await others(180)).toEqual([]);
  });
});
