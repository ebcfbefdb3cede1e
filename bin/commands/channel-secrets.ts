import type { Command } from 'commander';
import * as z from 'zod';
import { NewChannel } from '../../shared/contract/channel-api.ts';
import { addressFor } from '../../shared/words/connect/connecting.ts';
import { readChannel } from './channel-check.ts';
import { type Flags, gatherNamed, madeLines, madeOf, withSecretFlags } from './channel-needs.ts';
import { ask, print } from './speak.ts';

type Options = Flags & { readonly retire?: boolean; readonly json?: boolean };

const change = async (id: string, { retire, json = false, ...given }: Options): Promise<void> => {
  const before = await readChannel(id);
  const platform = NewChannel.shape.platform.safeParse(before.platform);
  if (!platform.success) throw new Error(`${id} is a form of our own. It has no secrets.`);
  const secrets = await gatherNamed(platform.data, given, json);
  if (Object.keys(secrets).length === 0 && !retire) throw new Error('Name what to change: --signing, --token, …, or --retire.');
  if (secrets.signing !== undefined && retire) throw new Error('Give the new secret first, then --retire the one before.');
  await ask(z.unknown(), `/channels/${id}/secrets`, { ...secrets, retire }, 'PUT');
  const { address, secrets: held } = await readChannel(id);
  const keyed = addressFor(platform.data, address, secrets.signing);
  print(json, { id, made: madeOf(platform.data, secrets), signing: held.signing, address: keyed }, [
    ...madeLines(platform.data, secrets),
    ...(keyed === address ? [] : [`Webhook address: ${keyed}`]),
    ...(secrets.signing !== undefined && held.signing > 1
      ? [`Both are accepted within half a minute. Enter the new one at the platform, then: heard channel secrets ${id} --retire`]
      : []),
    ...(retire ? ['The secret before is refused within five minutes.'] : []),
    'Kept.',
  ]);
};

/** `heard channel secrets ID`: gives new secrets; two that sign are active at a time, until `--retire`. */
export const secretsOfChannel = (command: Command): Command =>
  withSecretFlags(command.command('secrets <id>').description('Give new secrets; a flag without a value is asked for, or made'))
    .option('--retire', 'take the signing secret before away')
    .option('--json', 'as JSON, asking nothing')
    .action(change);
