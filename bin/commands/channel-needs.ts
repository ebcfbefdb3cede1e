import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { type Connectable, connecting, type Given, madeSecret, missingOf, withCopies } from '../../shared/words/connect/connecting.ts';
import type { Need, NeedName } from '../../shared/words/connect/needs.ts';
import { fieldWords } from '../../shared/words/field-words.ts';
import { askPerson, someoneIsThere } from './ask-person.ts';

/** What can be given, and the flag of each. */
const flags: Readonly<Record<NeedName, string>> = {
  account: '--account',
  signing: '--signing',
  token: '--token',
  verifyToken: '--verify-token',
  clientId: '--client-id',
  clientSecret: '--client-secret',
  refreshToken: '--refresh-token',
};
const isNeed = (name: string): name is NeedName => name in flags;
/** What may be seen as it is typed. */
const open: readonly NeedName[] = ['account', 'clientId'];

/** As commander reads them: a flag without a value is true. */
export type Flags = Readonly<Partial<Record<NeedName, string | true>>>;

/** Adds a flag for each secret. Without its value the secret is asked for or made, so that it need not stand in a shell's history. */
export const withSecretFlags = (command: Command): Command =>
  Object.entries(flags)
    .filter(([name]) => name !== 'account')
    .reduce((one, [name, flag]) => one.option(`${flag} [value]`, open.some((plain) => plain === name) ? '' : 'secret'), command);

export const titleOf = (platform: Connectable): string => fieldWords[`platform.${platform}`].en;

const askFor = async (need: Need, said: string): Promise<string> => {
  const { label, where } = need;
  return askPerson(`${label.en}${said}\n  ${where.en}\n> `, !open.includes(need.name));
};

/** A need from its flag, by asking, or made. Throws a sentence that names the flag when nobody can be asked. */
const answerTo = async (
  platform: Connectable,
  need: Need,
  flag: string | true | undefined,
  quiet: boolean,
): Promise<string | undefined> => {
  if (typeof flag === 'string') return flag;
  if (typeof need.from === 'object') return undefined;
  if (need.from === 'make') return madeSecret(platform, need.name, randomBytes(24));
  if (need.optional && flag === undefined && (quiet || !someoneIsThere())) return undefined;
  if (quiet || !someoneIsThere())
    throw new Error(`${titleOf(platform)} needs ${flags[need.name]}: ${need.label.en}. Where: ${need.where.en}`);
  const answer = await askFor(need, need.optional ? ' (Enter leaves it out)' : '');
  if (answer === '' && !need.optional) throw new Error(`${titleOf(platform)} does not do without it: ${need.label.en}.`);
  return answer === '' ? undefined : answer;
};

/** Everything that a platform needs: from flags, asked for where somebody sits there, made where it is ours to make. */
export const gatherNeeds = async (platform: Connectable, given: Flags, quiet: boolean): Promise<Given> => {
  const found: Partial<Record<NeedName, string>> = {};
  for (const [name, value] of Object.entries(given)) {
    if (isNeed(name) && typeof value === 'string') found[name] = value;
  }
  for (const need of connecting[platform].needs) {
    const answer = await answerTo(platform, need, given[need.name], quiet);
    if (answer !== undefined) found[need.name] = answer;
  }
  const [missing] = missingOf(platform, found);
  if (missing) throw new Error(`${titleOf(platform)} needs ${flags[missing.name]}: ${missing.label.en}.`);
  return withCopies(platform, found);
};

/** Only what the flags name, each from its value, by asking, or made. */
export const gatherNamed = async (platform: Connectable, given: Flags, quiet: boolean): Promise<Given> => {
  const found: Partial<Record<NeedName, string>> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!isNeed(name) || value === undefined) continue;
    const need = connecting[platform].needs.find((one) => one.name === name);
    const answer = need ? await answerTo(platform, need, value, quiet) : value === true ? undefined : value;
    if (answer === undefined) throw new Error(`${titleOf(platform)} takes a value for ${flags[name]} here, or has no use for it.`);
    found[name] = answer;
  }
  return withCopies(platform, found);
};

/** What was made by us, and not by the platform. */
export const madeOf = (platform: Connectable, given: Given): Given =>
  Object.fromEntries(connecting[platform].needs.filter(({ from }) => from === 'make').map(({ name }) => [name, given[name]]));

/** The same, to be typed in at the platform, with where. */
export const madeLines = (platform: Connectable, given: Given): string[] =>
  connecting[platform].needs
    .filter(({ from, name }) => from === 'make' && given[name] !== undefined)
    .flatMap(({ label, where, name }) => [`${label.en}: ${given[name]}`, `  ${where.en}`]);
