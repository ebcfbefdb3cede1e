import { Command } from 'commander';
import { ChannelList } from '../../shared/contract/channel-api.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { agoWords } from '../../shared/words/ago-words.ts';
import { channelProblem } from '../../shared/words/channel-words.ts';
import { addChannel } from './channel-add.ts';
import { doctorChannel } from './channel-doctor.ts';
import { secretsOfChannel } from './channel-secrets.ts';
import { testChannel } from './channel-test.ts';
import { ask, print } from './speak.ts';

const list = async ({ json }: { json?: boolean }): Promise<void> => {
  const { items } = await ask(ChannelList, '/channels');
  const now = instantFrom(new Date().toISOString());
  print(
    json,
    items,
    items.map(({ id, platform, name, readOnly, heardAt, problem }) =>
      [
        id.padEnd(28),
        platform.padEnd(18),
        (heardAt ? agoWords('en', heardAt, now) : 'nothing heard').padEnd(16),
        `${name}${readOnly ? ' (read-only)' : ''}${problem ? ` ! ${channelProblem('en', problem)}` : ''}`,
      ].join(' '),
    ),
  );
};

/** `heard channel`: the channels of a running Heard. */
export const channelCommand = (): Command => {
  const command = new Command('channel').description('Channels');
  command.command('list').description('Which channels there are, when each was last heard').option('--json', 'as JSON').action(list);
  addChannel(command);
  doctorChannel(command);
  secretsOfChannel(command);
  testChannel(command);
  return command;
};
