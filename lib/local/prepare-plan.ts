import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

export const planFolder = '.build/plan';
export const bundlesFolder = '.build/functions';
export const workerFile = '.build/function-worker.mjs';
const stamp = '.build/plan.stamp';

/** A hash of everything that the bundles and the plan are made from. */
const inputsHash = (): string => {
  const hash = createHash('sha256');
  const files = [...globSync(['bin/heard.ts', 'lib/**/*', 'functions/**/*', 'shared/**/*']), 'cdk.json', 'package-lock.json'];
  for (const file of files.toSorted())
    if (!file.startsWith('lib/local/') && statSync(file).isFile()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

/** Builds the workers' program; bundles the functions and writes the plan when what they are made from changed; answers whether it did. Rejects with the output when it fails. */
export const preparePlan = async (): Promise<boolean> => {
  await build({
    entryPoints: ['lib/local/function-worker.ts'],
    outfile: workerFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const hash = inputsHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  const context = JSON.parse(readFileSync('cdk.json', 'utf8')).context;
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['bin/heard.ts'], {
      env: { ...process.env, CDK_OUTDIR: planFolder, CDK_CONTEXT_JSON: JSON.stringify(context) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The plan could not be written:\n${output}`))));
  });
  mkdirSync('.build', { recursive: true });
  writeFileSync(stamp, hash);
  return true;
};
