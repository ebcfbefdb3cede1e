import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { startEmulator } from './emulator.ts';
import { run } from './run.ts';
import { furnish, heardOf, Outputs, say } from './trial-story.ts';

/**
 * `npm run test:deploy`: bootstraps and deploys the stacks, unchanged, to an emulator of AWS, posts a signed webhook to the deployed
 * function URL, reads the conversation back through the deployed API, and destroys the stacks. What the emulator cannot do
 * is in docs/emulator-limits.md.
 */
const folder = mkdtempSync(join(tmpdir(), 'heard-trial-'));
const stageFile = join(folder, 'stage.json');
const outputsFile = join(folder, 'outputs.json');
writeFileSync(stageFile, JSON.stringify({ name: 'trial', mailFrom: 'heard@brand.example', removal: 'destroy' }));

const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const started = performance.now();
  try {
    const result = await work();
    process.stderr.write(`ok   ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
    return result;
  } catch (error) {
    process.stderr.write(`FAIL ${name}\n`);
    throw error;
  }
};

const expectStatus = async (wanted: number, answer: ReturnType<typeof say>): Promise<void> => {
  const { status, body } = await answer;
  if (status !== wanted) throw new Error(`the webhook answered ${status} instead of ${wanted}: ${body.slice(0, 300)}`);
};

const emulator = await step('start the emulator', startEmulator);
const stopOn = (signal: NodeJS.Signals) => process.once(signal, () => void emulator.stop().finally(() => process.exit(1)));
stopOn('SIGINT');
stopOn('SIGTERM');
const cdk = async (...args: string[]): Promise<void> => {
  const all = ['node_modules/aws-cdk/bin/cdk', ...args, '-c', `stageFile=${stageFile}`, '--output', join(folder, 'plan'), '--ci'];
  const code = await run(process.execPath, all, { ...emulator.environment, NO_COLOR: '1' });
  if (code !== 0) throw new Error(`cdk ${args[0]} ended with ${code}`);
};

try {
  await step('cdk bootstrap', () => cdk('bootstrap', '--progress', 'bar'));
  await step('cdk deploy', () => cdk('deploy', '--all', '--require-approval', 'never', '--progress', 'bar', '--outputs-file', outputsFile));
  const { 'Heard-trial-Service': outputs } = z
    .object({ 'Heard-trial-Service': Outputs })
    .parse(JSON.parse(readFileSync(outputsFile, 'utf8')));
  const token = await step('write settings, a secret and a token', () => furnish(emulator, outputs));
  await step('refuse a webhook signed with another secret', () => expectStatus(401, say(emulator, outputs, 'another')));
  await step('take a signed webhook', () => expectStatus(200, say(emulator, outputs)));
  await step('read the conversation and its clock through the API', () => heardOf(emulator, outputs, token));
  await step('cdk destroy', () => cdk('destroy', '--all', '--force', '--progress', 'bar'));
} finally {
  await emulator.stop();
  rmSync(folder, { recursive: true, force: true });
}
