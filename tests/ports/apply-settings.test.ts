import { afterAll, beforeAll, expect, it } from 'vitest';
import { changesOf, checkNames, writeChanges } from '../../bin/commands/settings-changes.ts';
import { documentShelf } from '../../shared/aws/document-shelf.ts';
import { Settings } from '../../shared/contract/settings.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());
const file = (more: object) => Settings.parse({ teams: [{ id: 'care', name: 'Care', members: [] }], ...more });

it('a settings file is written where all that it names is there, and refused with each name that is not', async () => {
  const { client, tableName } = local;
  const lone = await changesOf(client, tableName, file({ ladders: [{ id: 'night', steps: [{ tell: ['team'], by: ['pager'] }] }] }), false);
  await expect(checkNames(client, tableName, lone)).rejects.toThrow('ladder night, steps.0.by.0: There is no pager.');
  const whole = file({
    ladders: [{ id: 'night', steps: [{ tell: ['team'], by: ['pager'] }] }],
    noticeChannels: [{ id: 'pager', kind: 'pagerduty' }],
  });
  const changes = await changesOf(client, tableName, whole, false);
  await checkNames(client, tableName, changes);
  await writeChanges(client, tableName, changes);
  // what is in force may be named without standing in the file
  const later = await changesOf(
    client,
    tableName,
    Settings.parse({ ladders: [{ id: 'day', steps: [{ tell: ['team'], by: ['pager'] }] }] }),
    false,
  );
  await expect(checkNames(client, tableName, later)).resolves.toBeUndefined();
});

it('what was deleted is written after its last version', async () => {
  const { client, tableName } = local;
  const documents = documentShelf(client, tableName);
  await documents.remove({ kind: 'team', id: 'care', version: 2, keeper: 'console', by: 'marta' }, instantFrom('2026-11-16T08:00:00Z'));
  const changes = await changesOf(client, tableName, file({}), false);
  expect(changes).toMatchObject([{ change: 'new', version: 3 }]);
  await writeChanges(client, tableName, changes);
  expect(await documents.versions('team', 'care')).toMatchObject([{ version: 3 }, { version: 2, gone: true }, { version: 1 }]);
});
