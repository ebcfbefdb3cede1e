import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { demoSecrets } from '../../lib/local/demo/secrets.ts';
import { demoBegins, isFresh, loadGiven, tellDemo, wasStarted } from '../../lib/local/first-start.ts';
import { loadToken } from '../../lib/local/load-settings.ts';
import { openLocalCloud } from '../../lib/local/local-cloud.ts';
import { bundlesFolder, planFolder, preparePlan, workerFile } from '../../lib/local/prepare-plan.ts';
import { Settings } from '../../shared/contract/settings.ts';

/** `npm start`: the whole application on this machine, from the plan that `cdk deploy` uses. */
const { values: flags } = parseArgs({
  options: {
    clock: { type: 'string' },
    empty: { type: 'boolean', default: false },
    settings: { type: 'string' },
    live: { type: 'boolean', default: false },
  },
});
const port = Number(process.env['PORT'] ?? 4000);
const awsPort = Number(process.env['AWS_PORT'] ?? 4566);
const folder = process.env['HEARD_DATA'] === 'memory' ? null : (process.env['HEARD_DATA'] ?? '.heard');
const say = (line: string) => process.stdout.write(`${line}\n`);
const stop = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

/** The token of the local lead: given, or made once and kept beside the data. */
const staffToken = (): string => {
  const given = process.env['HEARD_TOKEN'];
  const file = folder && join(folder, 'token');
  if (given === undefined && file && existsSync(file)) return readFileSync(file, 'utf8').trim();
  const token = given ?? `heard_${randomBytes(18).toString('base64url')}`;
  if (folder && file) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, token, { mode: 0o600 });
  }
  return token;
};

const readSettings = (file: string): Settings => {
  try {
    return Settings.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return stop(`${file} is no settings file: ${error instanceof Error ? error.message : ''}`);
  }
};

const signedCurl = (url: string, now: number): string => {
  const seconds = Math.floor(now / 1000);
  const value = {
    item: 'comment',
    verb: 'add',
    comment_id: `100_${seconds}`,
    post_id: 'SPYTSIA_100',
    parent_id: 'SPYTSIA_100',
    from: { id: '7001', name: 'Ірина Коваль' },
    message: 'Чому станція біля метро зачинена?',
    created_time: seconds,
  };
  const body = JSON.stringify({ object: 'page', entry: [{ id: 'SPYTSIA', time: seconds, changes: [{ field: 'feed', value }] }] });
  const signature = createHmac('sha256', demoSecrets['demo-facebook']?.signing[0] ?? '')
    .update(body)
    .digest('hex');
  return `curl -X POST ${url}/hooks/facebook/demo-facebook -H 'content-type: application/json' -H 'x-hub-signature-256: sha256=${signature}' -d '${body}'`;
};

if (!Number.isInteger(port) || !Number.isInteger(awsPort)) stop('PORT and AWS_PORT are numbers.');
const start = flags.clock === undefined ? null : Date.parse(flags.clock);
if (Number.isNaN(start)) stop(`--clock ${flags.clock} is no instant. Write it as 2026-11-13T12:00:00Z.`);
const given = flags.settings === undefined ? null : readSettings(flags.settings);
const demo = !flags.empty && !given && isFresh(folder);

const isFree = (one: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(one, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
for (const [name, one] of [
  ['PORT', port],
  ['AWS_PORT', awsPort],
] as const)
  if (!(await isFree(one))) stop(`Port ${one} is taken: is Heard running already? Stop what uses it, or set ${name}.`);

process.stderr.write('Reading the plan …\n');
await preparePlan().catch((error: Error) => stop(error.message));
process.stderr.write('Standing up the cloud …\n');
const quiet = process.env['HEARD_LOG'] === undefined;
const cloud = await openLocalCloud({
  planFolder,
  bundles: join(process.cwd(), bundlesFolder),
  folder,
  port,
  awsPort,
  start: demo ? demoBegins(start ?? Date.now()) : start,
  live: flags.live,
  worker: pathToFileURL(join(process.cwd(), workerFile)),
  onLog: (name, line) => {
    if (!quiet || line.startsWith('failed') || line.startsWith('worker')) process.stderr.write(`[${name}] ${line}\n`);
  },
}).catch((error: NodeJS.ErrnoException) =>
  stop(error.code === 'EADDRINUSE' ? `Port ${port} or ${awsPort} is taken. Stop what uses it, or set PORT and AWS_PORT.` : error.message),
);
if (start !== null && !demo && cloud.clock.now() > start + 60_000)
  stop(
    `The clock of ${folder} stands at ${new Date(cloud.clock.now()).toISOString()} and moves forward only. Name a later instant, or another folder with HEARD_DATA.`,
  );
const token = staffToken();
await loadToken(cloud.engines.dynamodb, cloud.table, token, 'lead', 'lead');
if (demo) {
  process.stderr.write('Telling the story of the demo brand …\n');
  const begun = Date.now();
  const problem = await tellDemo(cloud, folder, token, start ?? begun);
  if (problem) process.stderr.write(`The story of the demo brand broke off: ${problem}\n`);
  if (start === null) await cloud.move(Date.now());
} else if (given || !wasStarted(cloud)) await loadGiven(cloud, given ?? Settings.parse({}));
cloud.setReady();

say(`
Console      ${cloud.url}/console
Public site  ${cloud.url}/
API docs     ${cloud.url}/openapi
Webhooks     ${cloud.url}/hooks/{platform}/{connection}   (${cloud.url}/local/channels lists them)
AWS          ${cloud.engines.address}
Staff token  ${token}
`);
if (!flags.empty && !flags.settings) say(`A signed comment to try:\n${signedCurl(cloud.url, cloud.clock.now())}\n`);
say('Ctrl-C stops it.');

let stopping = false;
const end = async () => {
  if (stopping) return;
  stopping = true;
  process.stderr.write('Stopping …\n');
  await cloud.close();
  process.exit(0);
};
// the channel to our starter closes when it is killed: nobody would be left to stop us
if (process.channel) {
  process.once('disconnect', () => void end());
  process.channel.unref();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
