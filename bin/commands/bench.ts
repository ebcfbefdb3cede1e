import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { bundleFunctions } from '../../lib/bundle.ts';
import { ingestCalls } from '../../tests/bench/aws-calls.ts';
import { coldStart } from '../../tests/bench/cold-start.ts';
import { dueAt } from '../../tests/bench/due-at.ts';
import { endToEnd } from '../../tests/bench/end-to-end.ts';
import { type Measured, tableOf, verdictOf } from '../../tests/bench/figures.ts';
import { functionImports } from '../../tests/bench/function-imports.ts';
import { ingestCpu } from '../../tests/bench/ingest-cpu.ts';
import { pageOf } from '../../tests/bench/page.ts';
import { recordedWrites } from '../../tests/bench/recorded-writes.ts';
import { validation } from '../../tests/bench/validation.ts';

/**
 * `npm run bench`: measures bars 1, 2, 3, 4, 6 and 7, prints them as a table and writes `docs/bench.json` and `docs/bench.md`.
 * It ends with 0 whether bars are met or not: it says how things stand, it is no gate.
 */
const parts: ReadonlyArray<{ bar: number; what: string; measure: () => Promise<Measured[]> }> = [
  { bar: 1, what: 'ingest CPU', measure: ingestCpu },
  { bar: 3, what: 'validation', measure: validation },
  { bar: 2, what: 'cold start', measure: coldStart },
  { bar: 2, what: 'imports of functions', measure: functionImports },
  { bar: 4, what: 'AWS calls at ingest', measure: ingestCalls },
  { bar: 4, what: 'writes of a recording', measure: recordedWrites },
  { bar: 6, what: 'deadlines', measure: dueAt },
  { bar: 7, what: 'end to end', measure: endToEnd },
];

process.stderr.write('Bundling the functions …\n');
await bundleFunctions();
const load = loadavg()[0] ?? 0;
const figures: Measured[] = [];
for (const { bar, what, measure } of parts) {
  process.stderr.write(`Bar ${bar}: ${what} …\n`);
  try {
    figures.push(...(await measure()));
  } catch (error) {
    figures.push({ bar, what, reason: error instanceof Error ? error.message.slice(0, 200).replaceAll(/\s+/g, ' ') : 'unknown' });
  }
}
const sorted = figures.toSorted((a, b) => a.bar - b.bar);
const processors = cpus();
const machine = {
  processor: processors[0]?.model ?? 'unknown',
  cores: processors.length,
  system: `${process.platform} ${process.arch}`,
  node: process.version,
  loadBefore: Number(load.toFixed(1)),
};
const date = new Date().toISOString().slice(0, 10);
const json = { date, machine, figures: sorted.map((one) => ({ ...one, verdict: verdictOf(one) })) };
mkdirSync('docs', { recursive: true });
writeFileSync('docs/bench.json', `${JSON.stringify(json, null, 2)}\n`);
writeFileSync('docs/bench.md', pageOf({ date, machine, figures: sorted }));
process.stdout.write(`${tableOf(sorted)}\n`);
process.exit(0);
