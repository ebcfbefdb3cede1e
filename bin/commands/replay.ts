import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { signedHeaders } from '../../lib/local/sign-delivery.ts';
import { NewChannel } from '../../shared/contract/channel-api.ts';
import { sentBody } from '../../shared/contract/delivery-signatures.ts';
import { addressFor } from '../../shared/words/connect/connecting.ts';
import { readChannel } from './channel-check.ts';
import { heardNow, localChannel } from './local-heard.ts';
import { heardUrl, print } from './speak.ts';

interface Options {
  readonly channel: string;
  readonly secret?: string;
  readonly header: readonly string[];
  readonly json?: boolean;
}

/** The files themselves, and those of folders by name. */
const filesOf = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is no file ${path} to send.`);
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(path, name))
    .toSorted();
};

/** Platforms send JSON, but for YouTube's Atom and Jotform's forms in parts. */
const contentTypeOf = (body: Buffer): string => {
  const start = body.subarray(0, 200).toString('utf8').trimStart();
  const [, boundary] = /^--([^\r\n]{1,70})\r?\n/.exec(start) ?? [];
  if (boundary) return `multipart/form-data; boundary=${boundary}`;
  return start.startsWith('<') ? 'application/atom+xml' : 'application/json';
};

const headerOf = (text: string): [string, string] => {
  const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new Error('--header is a name and a value: "x-github-event: issue_comment".');
  return [name.toLowerCase(), value];
};

/** Where a channel is called, and the secret that its platform signs with. Throws a sentence when nobody knows the secret. */
const targetOf = async ({ channel: id, secret }: Options) => {
  const local = await localChannel(id);
  const known = secret ?? local?.secrets[0];
  if (known === undefined) throw new Error(`Nobody here knows the secret of ${id}: secrets never come out of Heard. Give it as --secret.`);
  if (local) return { platform: local.platform, url: heardUrl() + local.path, secret: known };
  const { platform, address } = await readChannel(id);
  return { platform, url: addressFor(NewChannel.shape.platform.parse(platform), address, known), secret: known };
};

const replay = async (paths: readonly string[], options: Options): Promise<void> => {
  const files = paths.flatMap(filesOf);
  const extra = Object.fromEntries(options.header.map(headerOf));
  const { platform, url, secret } = await targetOf(options);
  const sent: Array<{ file: string; status: number; answer: string }> = [];
  for (const file of files) {
    const body = sentBody(platform, secret, readFileSync(file));
    const headers = { 'content-type': contentTypeOf(body), ...signedHeaders(platform, secret, body, await heardNow()), ...extra };
    const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) }).catch(() => {
      throw new Error(`Nobody answers at ${url}.`);
    });
    sent.push({ file, status: answer.status, answer: (await answer.text()).slice(0, 200) });
  }
  if (sent.some(({ status }) => status >= 300)) process.exitCode = 1;
  print(
    options.json,
    sent,
    sent.map(({ file, status, answer }) => `${status} ${file}${status >= 300 ? ` (${answer})` : ''}`),
  );
};

/** `heard replay FILE… --channel ID`: sends bodies as their platform would, signed. */
export const replayCommand = (): Command =>
  new Command('replay')
    .description('Send bodies from files, or from every file of a folder, signed as the platform of a channel signs')
    .argument('<files...>')
    .requiredOption('--channel <id>')
    .option('--secret <secret>', 'what the platform signs with; the Heard on this machine is asked for it')
    .option('--header <header>', 'another header; may be given several times', (one: string, all: readonly string[]) => [...all, one], [])
    .option('--json', 'as JSON')
    .action(replay);
