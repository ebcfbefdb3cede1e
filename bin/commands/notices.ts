import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { NoticeChannelList, NoticeTest } from '../../shared/contract/notice-tests.ts';
import { ask, print } from './speak.ts';

const patienceMillis = 30_000;
const onItsWay = ({ state }: NoticeTest): boolean => state === 'queued' || state === 'sending';

const lineOf = ({ channel, state, handle, problem }: NoticeTest): string => {
  if (problem) return `${channel}: ${problem.detail} (${problem.code}${problem.answered ? `: ${problem.answered}` : ''})`;
  if (state === 'sent') return `${channel}: sent${handle ? `, ${handle}` : ''}. Look there.`;
  return `${channel}: still on its way after ${patienceMillis / 1000} s. Is notify-staff running? docs/runbook.md#notify-staff`;
};

const test = async (id: string, { json }: { json?: boolean }): Promise<void> => {
  const path = `/notice-channels/${encodeURIComponent(id)}`;
  const until = performance.now() + patienceMillis;
  let found = await ask(NoticeTest, `${path}/test`, {});
  while (onItsWay(found) && performance.now() < until) {
    await pause(300);
    found = await ask(NoticeTest, `${path}/tests/${encodeURIComponent(found.id)}`);
  }
  print(json, found, [lineOf(found)]);
  if (found.state !== 'sent') process.exitCode = 1;
};

/** `heard notices list` and `heard notices test ID`: where staff are told, and whether it arrives. */
export const noticesCommand = (): Command => {
  const command = new Command('notices').description('Where notices go');
  command
    .command('list')
    .description('Which notice channels there are')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { items } = await ask(NoticeChannelList, '/notice-channels');
      print(
        json,
        items,
        items.map(({ id, kind, language, to }) =>
          `${id.padEnd(20)} ${kind.padEnd(10)} ${language}  ${to ?? (kind === 'email' || kind === 'sms' ? 'each at their own' : '')}`.trimEnd(),
        ),
      );
    });
  command.command('test <id>').description('Send a test notice and say what became of it').option('--json', 'as JSON').action(test);
  return command;
};
