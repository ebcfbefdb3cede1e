import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Campaign } from '../../tests/campaigns/campaign.ts';

/**
 * `npm run campaign -- NAME [--runs N] [--seed S]`: a long test by name, `tests/campaigns/NAME.ts`. Run in full it writes its
 * figures to `docs/campaigns/NAME.json`; with `--runs` it only tells them. It ends with 1 when the campaign fails.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const whole = z.coerce.number().int().min(1).optional();
const [name = '', runs, seed] = [positionals[0], whole.parse(values.runs), whole.parse(values.seed) ?? 20_261_121];
const file = new URL(`../../tests/campaigns/${name}.ts`, import.meta.url);
const say = (line: string) => process.stderr.write(`${line}\n`);

const campaignOf = async (): Promise<Campaign | null> => {
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) return null;
  const { run }: { run?: Campaign } = await import(file.href);
  return run ?? null;
};

const campaign = await campaignOf();
if (!campaign) {
  say(`There is no campaign '${name}'. Look into tests/campaigns/.`);
  process.exit(1);
}
const started = performance.now();
const figures = await campaign({ ...(runs ? { runs } : {}), seed, say });
const seconds = Math.round((performance.now() - started) / 1000);
const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
const page = `${JSON.stringify({ campaign: name, date: new Date().toISOString().slice(0, 10), seed, seconds, machine, figures }, null, 2)}\n`;
if (!runs) {
  mkdirSync('docs/campaigns', { recursive: true });
  writeFileSync(join('docs/campaigns', `${name}.json`), page);
}
process.stdout.write(page);
