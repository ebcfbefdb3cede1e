import { Command } from 'commander';
import { DroppedKind, type HeldOfKind, QuietState } from '../../shared/contract/quiet.ts';
import { ask, print } from './speak.ts';

const kindLine = ({ kind, items, count, outdated }: HeldOfKind): string =>
  `${kind.padEnd(12)} ${items} held, ${count === 0 ? 'as many messages as the month has' : `${count} messages`}${outdated > 0 ? `, ${outdated} out of date` : ''}`;
const linesOf = ({ on, lifted, held, more }: QuietState): string[] => [
  on ? `Quiet since ${on.at}, asked for by ${on.by}: ${on.reason}` : 'It is not quiet.',
  ...(!on && lifted
    ? [`Lifted by ${lifted.by} at ${lifted.at}${lifted.dropped.length > 0 ? `, dropped: ${lifted.dropped.join(', ')}` : ''}`]
    : []),
  ...held.map(kindLine),
  ...(more ? ['There is more than is counted here.'] : []),
];
const show = (json: boolean | undefined, state: QuietState): void => print(json, state, linesOf(state));

/** `heard quiet on|off|show`: holds everything that goes out by itself, and lets it go. */
export const quietCommand = (): Command => {
  const command = new Command('quiet').description('Hold everything that goes out by itself');
  command
    .command('show')
    .description('Whether it is quiet, and what is held')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => show(json, await ask(QuietState, '/quiet')));
  command
    .command('on')
    .description('Hold it from now on')
    .requiredOption('--reason <text>', 'why, for all staff to read')
    .option('--json', 'as JSON')
    .action(async ({ reason, json }: { reason: string; json?: boolean }) =>
      show(json, await ask(QuietState, '/quiet', { on: true, reason }, 'PUT')),
    );
  command
    .command('off')
    .description('Lift it. What is held is sent, but for the kinds that are dropped')
    .option('--drop <kinds>', `kinds to drop, with commas between them, or all: ${DroppedKind.options.join(', ')}`, '')
    .option('--send-rest', 'send every kind that is not dropped')
    .option('--json', 'as JSON')
    .action(async ({ drop, sendRest, json }: { drop: string; sendRest?: boolean; json?: boolean }) => {
      const dropped = drop === 'all' ? DroppedKind.options : DroppedKind.array().parse(drop.split(',').filter(Boolean));
      const { held } = await ask(QuietState, '/quiet');
      const decided = held.flatMap(({ kind }) => {
        if (dropped.some((one) => one === kind)) return [[kind, 'drop']];
        return sendRest || kind === 'publication' ? [[kind, 'send']] : [];
      });
      show(json, await ask(QuietState, '/quiet', { on: false, held: Object.fromEntries(decided) }, 'PUT'));
    });
  return command;
};
