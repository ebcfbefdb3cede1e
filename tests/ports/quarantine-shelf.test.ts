import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeShelf } from '../../shared/aws/intake-shelf.ts';
import { quarantineShelf } from '../../shared/aws/quarantine-shelf.ts';
import type { Letter } from '../../shared/contract/letters.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import { memoryQuarantine } from '../fixtures/memory-quarantine.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

const start = instantFrom('2026-11-16T08:00:00Z');
const inTable = () => ({
  intake: intakeShelf(local.client, local.tableName),
  shelf: quarantineShelf(local.client, local.tableName),
});
const bytes = Buffer.from([123, 0, 255]);
const letterAt = (minutes: number, more: Partial<Letter> = {}): Letter => ({
  id: `let_${minutes}`,
  platform: 'telegram',
  connection: 'bot',
  receivedAt: addSeconds(start, minutes * 60),
  headers: { 'x-kind': 'odd' },
  body: bytes.toString('base64'),
  ...more,
});
const everything = { limit: 100, all: true };

describe.each([
  ['in memory', memoryQuarantine, 0],
  ['in the table', inTable, 1000],
])('what could not be read, %s', (_name, open, first) => {
  const keep = async (minutes: number, more: Partial<Letter> = {}) => {
    const { intake, shelf } = open();
    const letter = letterAt(first + minutes, more);
    await intake.quarantine(letter, bytes, ['shape.unknown']);
    const row = (await shelf.list(everything)).items.find((one) => one.letter === letter.id);
    return { intake, shelf, letter, id: row?.id ?? '' };
  };

  it('is kept whole, so that it can be put back on the queue', async () => {
    const { shelf, letter, id } = await keep(1);
    expect(await shelf.read(id)).toEqual({
      letter,
      row: {
        ...{ id, letter: letter.id, at: letter.receivedAt, platform: 'telegram', connection: 'bot', codes: ['shape.unknown'] },
        ...{ state: 'waiting', replayedAt: null, discarded: null, bytes: 3 },
      },
    });
  });
  it('names its body where that is in the bucket', async () => {
    const { shelf, id, letter } = await keep(2, { body: undefined, bodyKey: 'letters/let_2' });
    expect((await shelf.read(id))?.letter).toEqual({ ...letter, body: undefined });
  });
  it('leaves the list once it was read, and stays among all', async () => {
    const { shelf, intake, letter, id } = await keep(3);
    expect(await shelf.settle(id, { state: 'replaying', replayedAt: start })).toBe(true);
    const ids = async (all: boolean) => (await shelf.list({ limit: 100, all })).items.map((one) => one.id);
    expect(await ids(false)).toContain(id);
    await intake.readAgain(letter);
    expect([(await ids(false)).includes(id), (await ids(true)).includes(id)]).toEqual([false, true]);
    expect(await shelf.settle(id, { state: 'replaying' })).toBe(false);
  });
  it('waits again, and says so, when it was not read the second time', async () => {
    const { shelf, intake, letter, id } = await keep(4);
    await shelf.settle(id, { state: 'replaying', replayedAt: start });
    await intake.quarantine({ ...letter, replayedAt: start }, bytes, ['account.unknown']);
    expect((await shelf.read(id))?.row).toMatchObject({ state: 'waiting', replayedAt: start, codes: ['account.unknown'] });
  });
  it('is set aside once, with a reason', async () => {
    const { shelf, id } = await keep(5);
    const discarded = { by: 'olha', at: start, reason: 'a test of theirs' };
    expect(await shelf.settle(id, { state: 'discarded', discarded })).toBe(true);
    expect(await shelf.settle(id, { state: 'discarded', discarded })).toBe(false);
    expect((await shelf.read(id))?.row).toMatchObject({ state: 'discarded', discarded });
  });
  it('is nothing where no such thing is kept', async () => {
    const { shelf, intake } = open();
    for (const id of ['let_9', 'let_9.zzz', 'let_9.!', '']) expect(await shelf.read(id)).toBeUndefined();
    expect(await shelf.settle('let_9.1', { state: 'replaying' })).toBe(false);
    await intake.readAgain(letterAt(99_999));
  });
});

it('is listed newest first, page by page', async () => {
  const { intake, shelf } = inTable();
  for (let n = 0; n < 5; n += 1) await intake.quarantine(letterAt(50_000 + n), bytes, ['shape.unknown']);
  const one = await shelf.list({ limit: 3, all: true });
  const two = await shelf.list({ limit: 2, all: true, next: one.next ?? '' });
  expect([...one.items, ...two.items].map(({ letter }) => letter)).toEqual([4, 3, 2, 1, 0].map((n) => `let_${50_000 + n}`));
});
