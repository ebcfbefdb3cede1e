import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { Settings } from '../../shared/contract/settings.ts';
import type { WouldMove } from '../../shared/conversations/preview-edit.ts';
import { checkCalendar } from '../../shared/sla/check-calendar.ts';
import { deployedTable } from './deployed-table.ts';
import { changesOf, checkNames, movesBy, writeChanges } from './settings-changes.ts';
import { print } from './speak.ts';

const moveLine = ({ conversation, metric, before, after }: WouldMove): string =>
  `  ${conversation} ${metric}: due ${before ?? 'never'} → ${after ?? 'never'}`;

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
      const changes = await changesOf(client, table, settings, options.takeOver === true);
      await checkNames(client, table, changes);
      const moves = await movesBy(client, table, changes);
      if (options.yes) await writeChanges(client, table, changes);
      const lines = changes.map(({ kind, id, change, version }) => `${change === 'new' ? '+' : '~'} ${kind} ${id} (version ${version})`);
      print(
        options.json,
        { changes: changes.map(({ document: _document, ...change }) => change), moves, written: options.yes === true },
        changes.length === 0
          ? ['Everything is as the file says.']
          : [
              ...lines,
              ...(moves.length > 0 ? [`Moves ${moves.length} open deadlines:`, ...moves.slice(0, 20).map(moveLine)] : []),
              options.yes ? 'Written.' : 'Nothing is written yet: add --yes.',
            ],
      );
    });
