import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import * as z from 'zod';
import { WhatIf } from '../../shared/contract/promise-api.ts';
import { Policy } from '../../shared/contract/settings.ts';
import { ask, print } from './speak.ts';

const Given = z.union([Policy, z.array(Policy).min(1), z.object({ policies: z.array(Policy).min(1) })]);
type Sum = z.infer<typeof WhatIf>['metrics'][number];

const policiesIn = (file: string): Policy[] => {
  const given = Given.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!given.success) throw new Error(`${file} holds no policy. ${z.prettifyError(given.error)}`);
  if (Array.isArray(given.data)) return given.data;
  return 'policies' in given.data ? given.data.policies : [given.data];
};
const add = (a: Sum['was'], b: Sum['was']) => ({ counted: a.counted + b.counted, inTime: a.inTime + b.inTime });
const share = ({ counted, inTime }: Sum['was']): string =>
  counted === 0 ? 'none' : `${inTime} of ${counted} in time (${Math.round((inTime / counted) * 100)} %)`;

/** `heard what-if`: a month of past conversations by another promise. */
export const whatIfCommand = (): Command =>
  new Command('what-if')
    .description('How a month would have gone by another promise')
    .requiredOption('--policy <file>', 'a policy as JSON; it replaces that of the same id')
    .requiredOption('--month <yyyy-mm>', 'a month, as 2026-10')
    .option('--json', 'as JSON')
    .action(async (options: { policy: string; month: string; json?: boolean }) => {
      const policies = policiesIn(options.policy);
      let conversations = 0;
      const sums = new Map<string, Sum>();
      let next: string | null = null;
      do {
        const page: z.infer<typeof WhatIf> = await ask(WhatIf, `/what-if${next ? `?next=${encodeURIComponent(next)}` : ''}`, {
          policies,
          month: options.month,
        });
        conversations += page.conversations;
        for (const sum of page.metrics) {
          const before = sums.get(sum.metric);
          sums.set(sum.metric, before ? { ...sum, was: add(before.was, sum.was), would: add(before.would, sum.would) } : sum);
        }
        next = page.next;
      } while (next);
      const metrics = [...sums.values()].filter(({ was, would }) => was.counted + would.counted > 0);
      print(options.json, { month: options.month, conversations, metrics }, [
        `${conversations} conversations were opened in ${options.month}.`,
        ...metrics.map(({ metric, was, would }) => `${metric}: was ${share(was)}; would be ${share(would)}`),
      ]);
    });
