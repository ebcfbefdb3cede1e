import { Command } from 'commander';
import * as z from 'zod';
import { Channel } from '../../shared/contract/settings.ts';
import { ask, print } from './speak.ts';

/** `heard channel list`: the channels of a running Heard. */
export const channelCommand = (): Command => {
  const command = new Command('channel').description('Channels');
  command
    .command('list')
    .description('Which channels there are')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { items } = await ask(z.object({ items: z.array(Channel) }), '/channels');
      print(
        json,
        items,
        items.map(({ id, platform, name }) => `${id.padEnd(28)} ${platform.padEnd(18)} ${name}`),
      );
    });
  return command;
};
