import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeShelf } from '../../shared/aws/place-shelf.ts';
import type { PlaceShelf } from '../../shared/conversations/place-acts.ts';
import { memoryPlaces } from '../fixtures/memory-places.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

const engines: ReadonlyArray<[string, () => PlaceShelf]> = [
  ['in memory', memoryPlaces],
  ['in the table', () => placeShelf(local.client, local.tableName)],
];

describe.each(engines)('places, %s', (_name, open) => {
  it('are unknown until they are noted, and may be noted again', async () => {
    const places = open();
    expect(await places.threadOf('int_1')).toBeUndefined();
    await places.note('int_1', 'the thread');
    await places.note('int_1', 'the thread');
    expect(await places.threadOf('int_1')).toBe('the thread');
    expect(await places.threadOf('int_2')).toBeUndefined();
  });
});
