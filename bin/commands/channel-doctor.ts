import type { Command } from 'commander';
import { ChannelList, WholeChannel } from '../../shared/contract/channel-api.ts';
import { checkedChannel, checkLines, isBad } from './channel-check.ts';
import { ask, print } from './speak.ts';

interface Options {
  readonly allowReplies?: boolean;
  readonly json?: boolean;
}

/** Lets replies be sent once something real was heard; else says why not. */
const allow = async (channel: WholeChannel): Promise<string | null> => {
  if (!channel.readOnly) return null;
  try {
    await ask(WholeChannel, `/channels/${channel.id}`, { readOnly: false }, 'PATCH');
    return 'Replies are sent there from now on.';
  } catch (error) {
    process.exitCode = 1;
    return error instanceof Error ? error.message : String(error);
  }
};

const doctor = async (id: string | undefined, { allowReplies = false, json }: Options): Promise<void> => {
  const { items } = await ask(ChannelList, '/channels');
  const ids = id === undefined ? items.filter(({ platform }) => platform !== 'form').map((one) => one.id) : [id];
  const seen = await Promise.all(
    ids.map(async (one) => {
      const channel = await checkedChannel(one);
      const allowed = channel && allowReplies ? await allow(channel) : null;
      return { id: one, channel, allowed };
    }),
  );
  if (seen.some(({ channel }) => isBad(channel))) process.exitCode = 1;
  print(
    json,
    seen.map(({ id: one, channel, allowed }) => ({ id: one, bad: isBad(channel), checks: channel?.state.checks ?? null, allowed })),
    seen.flatMap(({ id: one, channel, allowed }) => [one, ...checkLines(channel), ...(allowed ? [`  ${allowed}`] : [])]),
  );
};

/** `heard channel doctor [ID]`: looks at one channel or all; fails when something is bad. */
export const doctorChannel = (command: Command): Command =>
  command
    .command('doctor [id]')
    .description('Look at one channel, or at all: secrets, account, webhook, a test delivery, last heard, last sent')
    .option('--allow-replies', 'send replies from now on, where something real was heard')
    .option('--json', 'as JSON')
    .action(doctor);
