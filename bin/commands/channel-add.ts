import type { Command } from 'commander';
import * as z from 'zod';
import { NewChannel, WholeChannel } from '../../shared/contract/channel-api.ts';
import { addressFor, type Connectable, connecting } from '../../shared/words/connect/connecting.ts';
import { testAddresses } from '../../shared/words/connect/test-addresses.ts';
import { checkedChannel, checkLines } from './channel-check.ts';
import { type Flags, gatherNeeds, madeLines, madeOf, titleOf, withSecretFlags } from './channel-needs.ts';
import { type Proof, proveHandshake } from './prove-handshake.ts';
import { ask, print } from './speak.ts';

type Options = Flags & {
  readonly id?: string;
  readonly name?: string;
  readonly account?: string;
  readonly team?: string;
  readonly readOnly?: boolean;
  readonly json?: boolean;
};
const platformOf = (name: string): Connectable => {
  const platform = NewChannel.shape.platform.safeParse(name);
  if (platform.success) return platform.data;
  throw new Error(`There is no platform ${name}. There are ${NewChannel.shape.platform.options.join(', ')}.`);
};
const proofs: Readonly<Record<Proof, string>> = {
  good: 'The handshake of the platform was answered rightly.',
  failed: 'The handshake of the platform failed: our address did not answer as it must. Check the secrets, then try again.',
  none: 'The platform sends nothing to prove an address with.',
};

const add = async (given: string, options: Options): Promise<void> => {
  const platform = platformOf(given);
  const { id = platform, name = titleOf(platform), team, readOnly, json = false } = options;
  const needs = await gatherNeeds(platform, options, json);
  const { account, ...secrets } = needs;
  const made = await ask(WholeChannel, '/channels', { id, platform, name, account, team, readOnly });
  await ask(z.unknown(), `/channels/${id}/secrets`, secrets, 'PUT').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The channel is there, but its secrets were not kept: ${why} Give them again: heard channel secrets ${id}`);
  });
  const address = addressFor(platform, made.address, secrets.signing);
  const { address: place } = connecting[platform];
  const handshake = place ? await proveHandshake(platform, made.address, needs) : 'none';
  if (!json)
    print(false, null, [
      `${name} is connected as ${id}.`,
      ...(place ? [`Webhook address: ${address}`, `  ${place.en}`] : ['Nobody calls us there: we ask every few minutes.']),
      ...madeLines(platform, needs),
      ...(place ? [proofs[handshake]] : []),
      ...(made.readOnly ? [`Nothing is sent there yet. Once something was heard: heard channel doctor ${id} --allow-replies`] : []),
      'Looking at it …',
    ]);
  const checked = await checkedChannel(id);
  const result = { id, platform, address, handshake, made: madeOf(platform, needs), checks: checked?.state.checks ?? null };
  const toTest = made.readOnly ? undefined : testAddresses[platform];
  print(json, result, [
    ...checkLines(checked),
    ...(toTest ? [`Send a test message: heard channel test ${id} --to …`, `  ${toTest.en}`] : []),
  ]);
  if (handshake === 'failed') process.exitCode = 1;
};

/** `heard channel add PLATFORM`: a conversation, or every answer as a flag. */
export const addChannel = (command: Command): Command =>
  withSecretFlags(
    command
      .command('add <platform>')
      .description('Connect a channel: asks for what is missing, and makes what is ours to make')
      .option('--id <id>', 'its name in addresses; the platform’s by default')
      .option('--name <name>', 'as staff see it')
      .option('--account <account>', 'the platform’s id of the account')
      .option('--team <team>', 'the team that answers')
      .option('--read-only', 'send nothing there')
      .option('--no-read-only', 'send replies from the first day'),
  )
    .option('--json', 'as JSON, asking nothing')
    .action(add);
