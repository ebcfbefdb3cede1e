// Every command passes here, on any Node from 20 on: installs what the lockfile says when that changed, then runs the rest
// with the Node that the project brings. Progress goes to standard error; standard output belongs to the command.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(top, 'node_modules', '.heard-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(top, 'package-lock.json')))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  process.stderr.write('Installing what Heard needs (once, about a minute) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--loglevel=error', '--no-audit', '--no-fund'], { cwd: top, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('Installing failed. Look at the lines above; npm needs to reach its registry.\n');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, lock);
}

const ours = join(top, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
const major = Number(process.versions.node.split('.')[0]);
if (!existsSync(ours) && major < 24) {
  process.stderr.write(
    `Heard needs Node 24 and brings none for ${process.platform} ${process.arch}. You have ${process.version}: install Node 24 and run this again.\n`,
  );
  process.exit(1);
}
const node = existsSync(ours) ? ours : process.execPath;

const [command = 'start', ...rest] = process.argv.slice(2);
const commands = {
  start: 'start',
  test: 'test',
  heard: 'heard',
  check: 'check',
  bench: 'bench',
  campaign: 'campaign',
  screens: 'screens',
  'test:deploy': 'test-deploy',
};
const script =
  command === 'cdk' ? join('node_modules', 'aws-cdk', 'bin', 'cdk') : join('bin', 'commands', `${commands[command] ?? command}.ts`);
const environment = { ...process.env, PATH: `${dirname(node)}:${join(top, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}` };
const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(top, script), ...rest], {
  cwd: top,
  stdio: command === 'start' ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  env: environment,
});
// npm starts us through a shell; killed hard, neither can tell us, and nobody would stop what we started
const parents = () => {
  const shell = process.ppid;
  const stat = `/proc/${shell}/stat`;
  return `${shell} ${existsSync(stat) ? readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ')[1] : ''}`;
};
if (command === 'start' && process.env['npm_lifecycle_event']) {
  const first = parents();
  setInterval(() => parents() !== first && child.kill('SIGTERM'), 500).unref();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
