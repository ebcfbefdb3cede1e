import type { Command } from 'commander';
import { WholeChannel } from '../../shared/contract/channel-api.ts';
import type { TestMessage } from '../../shared/contract/channel-state.ts';
import { channelProblem } from '../../shared/words/channel-words.ts';
import { readChannel } from './channel-check.ts';
import { ask, print } from './speak.ts';

const patienceMillis = 30_000;
const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));
const ended: readonly TestMessage['state'][] = ['sent', 'failed', 'unknown'];

/** Asks for a test message and waits for what became of it; what is still on its way after half a minute is said to be. */
const test = async (id: string, { to, json }: { readonly to: string; readonly json?: boolean }): Promise<void> => {
  let { testMessage } = (await ask(WholeChannel, `/channels/${encodeURIComponent(id)}/test`, { to })).state;
  for (const until = Date.now() + patienceMillis; testMessage && !ended.includes(testMessage.state) && Date.now() < until; ) {
    await pause(500);
    ({ testMessage } = (await readChannel(id)).state);
  }
  if (testMessage?.state !== 'sent') process.exitCode = 1;
  print(json, testMessage, [
    testMessage?.state === 'sent'
      ? `A test message was sent to ${to}. Look whether it is there.`
      : testMessage?.problem
        ? channelProblem('en', testMessage.problem)
        : 'The test message is still on its way. Look at it later: heard channel doctor',
  ]);
};

/** `heard channel test ID --to ADDRESS`: sends a real message to a chat, a channel or a person of yours. */
export const testChannel = (command: Command): Command =>
  command
    .command('test <id>')
    .description('Send a test message to an address of yours, as replies are sent')
    .requiredOption('--to <address>', 'a chat, a channel, a person or an issue, as the platform names it')
    .option('--json', 'as JSON')
    .action(test);
