import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewShelf } from '../../shared/aws/view-shelf.ts';
import { SavedView } from '../../shared/contract/views.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import type { ViewShelf } from '../../shared/staff/ports.ts';
import { memoryViews } from '../world/memory-views.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

const engines: ReadonlyArray<[string, () => ViewShelf]> = [
  ['in memory', memoryViews],
  ['in the table', () => viewShelf(local.client, local.tableName)],
];
const at = instantFrom('2026-11-16T08:00:00.000Z');
const view = (id: string, version = 1) =>
  SavedView.parse({ id, name: 'Скарги', filters: { intent: 'complaint' }, by: 'marta', shared: false, version, at });

describe.each(engines)('saved views %s', (_name, open) => {
  it('keeps each once, and a change only over the version that was read', async () => {
    const views = open();
    expect(await views.read('view_a')).toBeUndefined();
    expect([await views.keep(view('view_a')), await views.keep(view('view_a'))]).toEqual([true, false]);
    expect([await views.keep({ ...view('view_a', 2), shared: true }), await views.keep(view('view_a', 2))]).toEqual([true, false]);
    expect([await views.keep(view('view_new', 2)), await views.keep(view('view_b'))]).toEqual([false, true]);
    expect(await views.read('view_a')).toEqual({ ...view('view_a', 2), shared: true });
  });

  it('lists all, also what was removed, as long as it can be brought back', async () => {
    const views = open();
    for (const id of ['view_c', 'view_d']) await views.keep(view(id));
    await views.keep({ ...view('view_d', 2), removedAt: at });
    const found = (await views.all()).filter(({ id }) => ['view_c', 'view_d'].includes(id));
    expect(found.map(({ id, removedAt }) => [id, removedAt]).toSorted()).toEqual([
      ['view_c', null],
      ['view_d', at],
    ]);
  });
});
