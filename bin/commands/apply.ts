import { readFileSync } from 'node:fs';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Command } from 'commander';
import * as z from 'zod';
import { keys } from '../../shared/contract/keys.ts';
import { Settings } from '../../shared/contract/settings.ts';
import { documentsOf } from '../../shared/contract/settings-documents.ts';
import { checkCalendar } from '../../shared/sla/check-calendar.ts';
import { deployedTable } from './deployed-table.ts';
import { print } from './speak.ts';

const Kept = z.looseObject({ version: z.number(), document: z.unknown(), keeper: z.string() });
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `heard apply FILE`: shows how a settings file differs from what is in force and, with `--yes`, makes it so. */
export const applyCommand = (): Command =>
  new Command('apply')
    .description('Bring settings from a file into force')
    .argument('<file>', 'settings as JSON')
    .option('--yes', 'write; without it the difference is shown only')
    .option('--take-over', 'write over documents that the console keeps, too')
    .option('--table <name>', 'the deployment’s table (or HEARD_TABLE)')
    .option('--json', 'as JSON')
    .action(async (file: string, options: { yes?: boolean; takeOver?: boolean; table?: string; json?: boolean }) => {
      const settings = Settings.parse(JSON.parse(readFileSync(file, 'utf8')));
      for (const calendar of settings.calendars) checkCalendar(calendar);
      const { client, table } = deployedTable(options.table);
      const changes: Array<{ kind: string; id: string; change: 'new' | 'changed'; version: number }> = [];
      for (const { kind, document } of documentsOf(settings)) {
        const { Item } = await client.send(
          new GetCommand({ TableName: table, Key: keys.settings(kind, document.id), ConsistentRead: true }),
        );
        const before = Item && Kept.parse(Item);
        if (before && same(before.document, document)) continue;
        if (before?.keeper === 'console' && !options.takeOver)
          throw new Error(`${kind} ${document.id} is kept by the console. Change it there, or take it over with --take-over.`);
        const version = (before?.version ?? 0) + 1;
        changes.push({ kind, id: document.id, change: before ? 'changed' : 'new', version });
        if (!options.yes) continue;
        const rest = { type: 'settings', kind, document, version, keeper: 'files' };
        const condition = before
          ? { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': before.version } }
          : { ConditionExpression: 'attribute_not_exists(pk)' };
        const put = (Key: { pk: string; sk: string }, guard: object) => ({
          Put: { TableName: table, Item: { ...Key, ...rest }, ...guard },
        });
        await client.send(
          new TransactWriteCommand({
            TransactItems: [put(keys.settings(kind, document.id), condition), put(keys.settingsVersion(kind, document.id, version), {})],
          }),
        );
      }
      const lines = changes.map(({ kind, id, change, version }) => `${change === 'new' ? '+' : '~'} ${kind} ${id} (version ${version})`);
      print(
        options.json,
        { changes, written: options.yes === true },
        changes.length === 0
          ? ['Everything is as the file says.']
          : [...lines, options.yes ? 'Written.' : 'Nothing is written yet: add --yes.'],
      );
    });
