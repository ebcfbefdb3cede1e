import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { Campaign, Figures } from './campaign.ts';

/** Stryker and its runner for Vitest; installed for the campaign alone, because nobody else needs its 130 packages. */
const stryker = '10.1.1';
const atLeast = 85;
const parts = ['shared', 'functions', 'tests', 'package.json', 'package-lock.json', 'tsconfig.json'];

// the walk over the wall clock is left out: it would notice more, but takes seconds for each of a thousand mutants
const tests = ['tests/shared/sla/!(oracle).test.ts', 'tests/shared/conversations/*.test.ts', 'tests/functions/settle-alarm/*.test.ts'];
const vitest = `import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ${JSON.stringify(tests)}, testTimeout: 20_000 } });
`;
const settings = {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.ts', related: false },
  // Stryker reads a tsconfig through the JavaScript API of TypeScript, which version 7 does not have
  tsconfigFile: 'none.json',
  mutate: ['shared/sla/*.ts'],
  coverageAnalysis: 'perTest',
  inPlace: true,
  concurrency: 2,
  // a mutant that only ran slowly on a busy machine is not noticed
  timeoutMS: 30_000,
  timeoutFactor: 4,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: 'mutation.json' },
};

const Report = z.object({ files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })) });

const tool = (root: string, command: string, args: readonly string[], say: (line: string) => void) =>
  new Promise<void>((done, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (chunk) => say(String(chunk).trimEnd()));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? done() : reject(new Error(`${command} ${args[0] ?? ''} ended with ${code}`))));
  });

const scoreOf = (statuses: readonly string[]): { score: number; mutants: number; noticed: number } => {
  const counted = statuses.filter((status) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
  const noticed = counted.filter((status) => status === 'Killed' || status === 'Timeout').length;
  return { score: Math.round((noticed / Math.max(1, counted.length)) * 1000) / 10, mutants: counted.length, noticed };
};

/**
 * Every operator, condition, literal and block of `shared/sla` changed by Stryker, one at a time: the share that the unit tests
 * notice, by file. Throws below 85 %. `runs` and the seed have no meaning here.
 */
export const run: Campaign = async ({ say }) => {
  const root = mkdtempSync(join(tmpdir(), 'heard-mutation-'));
  try {
    for (const part of parts) cpSync(part, join(root, part), { recursive: true });
    writeFileSync(join(root, 'vitest.mutation.ts'), vitest);
    writeFileSync(join(root, 'stryker.config.json'), JSON.stringify(settings));
    const packages = [`@stryker-mutator/core@${stryker}`, `@stryker-mutator/vitest-runner@${stryker}`];
    await tool(root, 'npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], say);
    await tool(root, process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'], say);
    const { files } = Report.parse(JSON.parse(readFileSync(join(root, 'mutation.json'), 'utf8')));
    const whole = scoreOf(Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status)));
    const byFile = Object.entries(files).map(([file, { mutants }]) => [file, scoreOf(mutants.map(({ status }) => status))] as const);
    const figures: Figures = { stryker, atLeast, ...whole, files: Object.fromEntries(byFile) };
    if (whole.score < atLeast) throw new Error(`${whole.score} % is below ${atLeast} %: ${JSON.stringify(figures)}`);
    return figures;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
