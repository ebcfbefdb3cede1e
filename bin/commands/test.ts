import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { tool } from './run.ts';

/**
 * `npm test`: the check, then every test, then one plain line with the counts. With arguments it hands them to the test
 * runner and leaves the check out: `npm test -- --project unit`.
 */
const args = process.argv.slice(2);
const report = '.build/test-report.json';
const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() });

const check = args.length > 0 ? 0 : await tool('../bin/commands/check.ts');
if (check !== 0) process.exit(check);

const code = await tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args);
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests } = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
  process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`);
}
process.exit(code);
