import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditShelf } from '../../shared/aws/audit-shelf.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import type { AuditShelf } from '../../shared/staff/ports.ts';
import { memoryAudit } from '../fixtures/memory-audit.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());
const engines: ReadonlyArray<[string, () => AuditShelf]> = [
  ['in memory', () => memoryAudit().shelf],
  ['in the table', () => auditShelf(local.client, local.tableName)],
];
let count = 0;

describe.each(engines)('the audit %s', (_name, open) => {
  let audit: AuditShelf;
  let day: string;
  let name: string;
  const at = (minute: number) => instantFrom(`${day}T08:0${minute}:00Z`);
  const note = (minute: number, rest: object = {}) =>
    audit.note({ at: at(minute), by: `${name}-marta`, did: 'idea.move', subject: `${name}-idea mov_1`, ...rest });
  beforeEach(() => {
    audit = open();
    count += 1;
    name = `t${count}`;
    day = `20${10 + count}-11-16`;
  });

  it('is read by day, by who did it and by what it was done to, newest first, page by page', async () => {
    for (const minute of [1, 2, 3]) await note(minute, { from: 'new', to: 'valid' });
    await note(4, { by: `${name}-olha`, subject: `${name}-other` });
    const first = await audit.page('day', day, { limit: 3 });
    expect(first.items.map((line) => line.at)).toEqual([at(4), at(3), at(2)]);
    const rest = await audit.page('day', day, { limit: 3, before: first.next ?? '' });
    expect(rest).toMatchObject({ items: [{ at: at(1), did: 'idea.move', from: 'new', to: 'valid' }], next: null });
    expect((await audit.page('by', `${name}-olha`, { limit: 9 })).items.map(({ subject }) => subject)).toEqual([`${name}-other`]);
    expect((await audit.page('on', `${name}-idea`, { limit: 9 })).items).toHaveLength(3);
    expect((await audit.whole(day)).map((line) => line.at)).toEqual([at(1), at(2), at(3), at(4)]);
  });
  it('keeps a line once, as it was first written', async () => {
    await note(1, { to: 'valid' });
    await note(1, { to: 'declined' });
    expect(await audit.whole(day)).toMatchObject([{ to: 'valid', id: expect.stringMatching(/^aud_/) }]);
  });
  it('keeps a seal once, and answers with the one that is kept', async () => {
    const seal = { day, root: 'a', previous: null, lines: 1, sealedAt: at(1) };
    expect(await audit.seal(seal)).toEqual(seal);
    expect(await audit.seal({ ...seal, root: 'b' })).toEqual(seal);
    expect(await audit.seals(day, day)).toEqual([seal]);
    expect(await audit.lastSeal()).toEqual(seal);
  });
});
