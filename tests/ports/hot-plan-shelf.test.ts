import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hotPlanShelf } from '../../shared/aws/hot-plan-shelf.ts';
import type { HotPlanShelf } from '../../shared/ideas/ports.ts';
import { memoryHotPlan } from '../world/memory-hot-plan.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

const engines: ReadonlyArray<[string, () => HotPlanShelf]> = [
  ['in memory', memoryHotPlan],
  ['in the table', () => hotPlanShelf(local.client, local.tableName)],
];

describe.each(engines)('the hot plan %s', (_name, open) => {
  it('is empty at first, and is kept only over the version that was read', async () => {
    const plan = open();
    expect(await plan.read()).toEqual({ ideas: [], version: 0 });
    expect([await plan.keep(['a'], 0), await plan.keep(['b'], 0)]).toEqual([true, false]);
    expect(await plan.read()).toEqual({ ideas: ['a'], version: 1 });
    expect([await plan.keep(['a', 'b'], 1), await plan.keep([], 1)]).toEqual([true, false]);
    expect(await plan.read()).toEqual({ ideas: ['a', 'b'], version: 2 });
  });
});
