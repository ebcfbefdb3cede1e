import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Documents } from '../../functions/serve-api/ports.ts';
import { documentShelf } from '../../shared/aws/document-shelf.ts';
import { keys } from '../../shared/contract/keys.ts';
import { Settings } from '../../shared/contract/settings.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import { memoryDocuments } from '../fixtures/memory-documents.ts';
import { openLocalTable } from './local-table.ts';

const at = instantFrom('2026-11-16T07:30:00Z');
let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

const engines: ReadonlyArray<[string, () => Documents]> = [
  ['in memory', () => memoryDocuments(Settings.parse({}))],
  ['in the table', () => documentShelf(local.client, local.tableName)],
];
const team = (id: string, name: string) => ({ kind: 'team' as const, document: { id, name } });

describe.each(engines)('settings documents %s', (_name, open) => {
  let documents: Documents;
  beforeAll(async () => {
    documents = open();
    await documents.save({ ...team('care', 'Care'), version: 1, keeper: 'files', by: null }, at);
    await documents.save({ ...team('care', 'Rider care'), version: 2, keeper: 'console', by: 'marta' }, addSeconds(at, 60));
    await documents.save({ ...team('works', 'Works'), version: 1, keeper: 'console', by: 'olha' }, at);
    await documents.save({ kind: 'policy', document: { id: 'p' }, version: 1, keeper: 'files', by: null }, at);
    await documents.save({ kind: 'policy-era', document: { id: 'e' }, version: 1, keeper: 'files', by: null }, at);
  });

  it('are read as they were saved last, with who and when', async () => {
    expect(await documents.read('team', 'care')).toEqual({
      version: 2,
      keeper: 'console',
      by: 'marta',
      at: addSeconds(at, 60),
      document: { id: 'care', name: 'Rider care' },
    });
    expect(await documents.read('team', 'nobody')).toBeUndefined();
  });

  it('keep each version, newest first', async () => {
    const versions = await documents.versions('team', 'care');
    expect(versions.map(({ version, by, document }) => [version, by, document])).toEqual([
      [2, 'marta', { id: 'care', name: 'Rider care' }],
      [1, null, { id: 'care', name: 'Care' }],
    ]);
    expect(await documents.versions('team', 'nobody')).toEqual([]);
  });

  it.each([
    ['all', undefined, ['policy e', 'policy p', 'team care', 'team works']],
    ['a kind', 'team' as const, ['team care', 'team works']],
    ['a kind whose name begins another', 'policy' as const, ['policy p']],
  ])('are listed by %s', async (_which, kind, names) => {
    const rows = await documents.list(kind);
    expect(rows.map((row) => `${row.kind.replace('-era', '')} ${row.id}`).toSorted()).toEqual(names);
    expect(rows.find(({ id }) => id === 'care')).toEqual(
      kind === 'policy' ? undefined : { kind: 'team', id: 'care', version: 2, keeper: 'console', by: 'marta', at: addSeconds(at, 60) },
    );
  });

  it('are not saved over a version that was not seen', async () => {
    const late = { ...team('care', 'Late'), version: 2, keeper: 'console' as const, by: 'olha' };
    await expect(documents.save(late, at)).rejects.toMatchObject({ code: 'settings.changed-meanwhile' });
    expect((await documents.versions('team', 'care'))[0]).toMatchObject({ by: 'marta' });
  });

  it('are saved together or not at all', async () => {
    const first = (version: number) => ({ ...team('first', 'First'), version, keeper: 'console' as const, by: 'olha' });
    const stale = { ...team('care', 'Stale'), version: 2, keeper: 'console' as const, by: 'olha' };
    await expect(documents.saveAll([first(1), stale], at)).rejects.toMatchObject({ code: 'settings.changed-meanwhile' });
    expect(await documents.read('team', 'first')).toBeUndefined();
    await documents.saveAll([first(1), { ...team('second', 'Second'), version: 1, keeper: 'console', by: 'olha' }], at);
    expect([await documents.read('team', 'first'), await documents.read('team', 'second')]).toMatchObject([{ by: 'olha' }, { by: 'olha' }]);
    await documents.saveAll([], at);
  });

  it('are taken away as their next version, and come back as the one after', async () => {
    const gone = { kind: 'team' as const, id: 'night', keeper: 'console' as const, by: 'olha' };
    await documents.save({ ...team('night', 'Night'), version: 1, keeper: 'console', by: 'marta' }, at);
    await expect(documents.remove({ ...gone, version: 3 }, at)).rejects.toMatchObject({ code: 'settings.changed-meanwhile' });
    await documents.remove({ ...gone, version: 2 }, at);
    expect(await documents.read('team', 'night')).toBeUndefined();
    expect((await documents.list('team')).map(({ id }) => id)).not.toContain('night');
    expect(await documents.versions('team', 'night')).toMatchObject([
      { version: 2, by: 'olha', gone: true },
      { version: 1, by: 'marta', document: { name: 'Night' } },
    ]);
    await expect(documents.remove({ ...gone, version: 3 }, at)).rejects.toMatchObject({ code: 'settings.changed-meanwhile' });
    const again = { ...team('night', 'Night'), keeper: 'console' as const, by: 'marta' };
    for (const version of [1, 2])
      await expect(documents.save({ ...again, version }, at)).rejects.toMatchObject({ code: 'settings.changed-meanwhile' });
    await documents.save({ ...again, version: 3 }, at);
    expect(await documents.read('team', 'night')).toMatchObject({ version: 3, document: { name: 'Night' } });
  });
});

it('saved before versions had an author are nobody’s', async () => {
  const documents = documentShelf(local.client, local.tableName);
  const old = { type: 'settings', kind: 'topic', document: { id: 'old' }, version: 1, keeper: 'files' };
  for (const key of [keys.settings('topic', 'old'), keys.settingsVersion('topic', 'old', 1)])
    await local.client.send(new PutCommand({ TableName: local.tableName, Item: { ...key, ...old } }));
  expect(await documents.read('topic', 'old')).toMatchObject({ by: null, at: null });
  expect(await documents.versions('topic', 'old')).toMatchObject([{ by: null, at: null }]);
});
