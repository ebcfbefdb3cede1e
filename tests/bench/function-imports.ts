import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { environment } from '../../shared/contract/environment.ts';
import { bundleYardsticks, functionBundle, kilobytes, program, yardstickBundle } from './bundles.ts';
import { type Measured, median, verdictOf } from './figures.ts';
import { environmentAt } from './local-aws.ts';
import { freshProcess } from './process.ts';

const rounds = 7;
// CPU time: on a machine that others use, wall time of single imports said 0.9 in one run and 1.5 in the next
const source = `const started = process.cpuUsage();
await import(process.argv[2]);
const { user, system } = process.cpuUsage(started);
process.stdout.write(String((user + system) / 1000), () => process.exit(0));`;
/** Nobody listens there: importing calls nothing. */
const nowhere = 'http://127.0.0.1:9';
const variables = (): Record<string, string> => ({
  ...Object.fromEntries(Object.values(environment).flatMap((one) => Object.keys(one.shape).map((name) => [name, `${nowhere}/${name}`]))),
  ...environmentAt(nowhere),
});

/** Bar 2, every other function: the size of its bundle, and the CPU time of its import in a fresh process against a plain client of the table. */
export const functionImports = async (): Promise<Measured[]> => {
  await bundleYardsticks(['yardstick-table', 'yardstick-table-whole']);
  const names = globSync('functions/*/handler.ts')
    .map((path) => basename(dirname(path)))
    .filter((name) => name !== 'receive-webhook')
    .toSorted();
  const run = program('import', source);
  const env = variables();
  const millis = new Map<string, number[]>();
  const take = async (name: string, bundle: string, keep: boolean) => {
    const taken = Number(await freshProcess(run, [bundle], env));
    if (keep) millis.set(name, [...(millis.get(name) ?? []), taken]);
  };
  for (let round = -1; round < rounds; round += 1) {
    await take('yardstick', yardstickBundle('yardstick-table'), round >= 0);
    await take('whole', yardstickBundle('yardstick-table-whole'), round >= 0);
    for (const name of names) await take(name, functionBundle(name), round >= 0);
  }
  const yardstick = median(millis.get('yardstick') ?? []);
  const whole = median(millis.get('whole') ?? []);
  const beside: Measured = {
    bar: 2,
    what: 'import of client-dynamodb, whole package',
    value: whole / yardstick,
    unit: 'ratio',
    note: `${whole.toFixed(0)} ms CPU against ${yardstick.toFixed(0)} ms for a client with one command, which every import below is held against`,
  };
  const figures = names.flatMap((name): Measured[] => {
    const own = median(millis.get(name) ?? []);
    return [
      {
        bar: 2,
        what: `import of ${name}`,
        value: own / yardstick,
        unit: 'ratio',
        limit: { rule: 'at most', value: 1.3 },
        note: `${own.toFixed(0)} ms against ${yardstick.toFixed(0)} ms`,
      },
      {
        bar: 2,
        what: `bundle of ${name}`,
        value: kilobytes(functionBundle(name)),
        unit: 'KB',
        limit: { rule: 'at most', value: 700 },
        note: '',
      },
    ];
  });
  const rank = (one: Measured) => Number(verdictOf(one) === 'met');
  return [beside, ...figures.toSorted((a, b) => rank(a) - rank(b) || a.what.localeCompare(b.what))];
};
