import { Command } from 'commander';
import * as z from 'zod';
import { type Quarantined, QuarantineList, WholeQuarantined } from '../../shared/contract/quarantine.ts';
import { visibleText } from '../../shared/words/visible-text.ts';
import { ask, print } from './speak.ts';

const pathOf = (id: string): string => `/quarantine/${encodeURIComponent(id)}`;
const lineOf = ({ id, at, platform, connection, codes, state, replayedAt, discarded }: Quarantined): string => {
  const again = state === 'waiting' && replayedAt ? `, not read again at ${replayedAt}` : '';
  return `${id}  ${at}  ${platform}/${connection}  ${codes.join(', ')}  ${state}${again}${discarded ? `: ${discarded.reason}` : ''}`;
};

const shown = (body: string): string => visibleText(Buffer.from(body, 'base64').toString('utf8'));

/** `heard quarantine list|show|replay|discard`: deliveries that were verified and could not be read. */
export const quarantineCommand = (): Command => {
  const command = new Command('quarantine').description('Deliveries that nobody could read');
  command
    .command('list')
    .description('Those that wait for a person')
    .option('--all', 'those that were read or discarded, too')
    .option('--json', 'as JSON')
    .action(async ({ all, json }: { all?: boolean; json?: boolean }) => {
      const { items } = await ask(QuarantineList, `/quarantine?limit=200${all ? '&all=1' : ''}`);
      print(json, items, items.length === 0 ? ['Everything that came could be read.'] : items.map(lineOf));
    });
  command
    .command('show <id>')
    .description('One with its headers and raw body')
    .option('--json', 'as JSON, the body in base64')
    .action(async (id: string, { json }: { json?: boolean }) => {
      const found = await ask(WholeQuarantined, pathOf(id));
      const headers = Object.entries(found.headers).map(([name, value]) => `${name}: ${value}`);
      print(json, found, [
        lineOf(found),
        ...headers,
        '',
        found.body === null ? `${found.bytes} bytes, too many to show` : shown(found.body),
      ]);
    });
  command
    .command('replay <ids...>')
    .description('Have them read again, after a repair')
    .option('--json', 'as JSON')
    .action(async (ids: readonly string[], { json }: { json?: boolean }) => {
      for (const id of ids) await ask(z.unknown(), `${pathOf(id)}/replay`, {});
      print(json, { replayed: ids }, ['Put back on the queue. What is read leaves the list: heard quarantine list']);
    });
  command
    .command('discard <id>')
    .description('Set one aside')
    .requiredOption('--reason <text>', 'why, for whoever looks later')
    .option('--json', 'as JSON')
    .action(async (id: string, { reason, json }: { reason: string; json?: boolean }) => {
      await ask(z.unknown(), `${pathOf(id)}/discard`, { reason });
      print(json, { discarded: id }, ['Set aside. Its bytes are kept until 30 days after it came.']);
    });
  return command;
};
