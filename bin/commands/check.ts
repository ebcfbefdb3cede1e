import { tool } from './run.ts';

/** `npm run check`: types, lint, unused code, the import rule and the sizes. Stops at the first that fails. */
const steps: ReadonlyArray<[string, () => Promise<number>]> = [
  ['types', () => tool('typescript/bin/tsc', '-p', '.')],
  ['format and lint', () => tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.')],
  ['promises and casts', () => tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings', 'bin', 'lib', 'functions', 'shared', 'tests')],
  ['unused code', () => tool('knip/bin/knip.js', '--no-progress')],
  ['import rule and sizes', () => tool('vitest/vitest.mjs', 'run', '--project', 'house')],
];

for (const [name, step] of steps) {
  const started = performance.now();
  const code = await step();
  process.stderr.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
  if (code !== 0) process.exit(code);
}
