import { type Measured, tableOf } from './figures.ts';

export interface Bench {
  readonly date: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly system: string;
    readonly node: string;
    readonly loadBefore: number;
  };
  readonly figures: readonly Measured[];
}

const how = `| bar | measured | yardstick, in the same run |
| --- | --- | --- |
| 1 | CPU time of \`receive-webhook\` (errand, ports in memory) on a signed Facebook delivery of 1 KB, from the request to the letter's text | HMAC-SHA256 with a cached key object and \`JSON.parse\` of that body |
| 2 | fresh Node process, its start included, importing the bundle and handling one signed delivery until a loopback queue accepted the letter; no compile cache | \`tests/bench/yardstick-handler.ts\` on \`client-sqs\` and \`client-ssm\`, bundled alike |
| 2 | CPU time of \`import()\` of every other bundle in a fresh process, and its size | a bundled \`DynamoDBClient\` with one command; the whole package stands beside it |
| 3 | CPU time of the Facebook adapter's \`read\` less \`JSON.parse\`: the parser that keeps 64-bit ids, zod, and mapping to acts | \`JSON.parse\` of the same bytes |
| 4 | requests of the bundled receiver counted at a loopback endpoint, and items written by the real adapters to the local table | a count |
| 6 | CPU time of \`add\` over 256 starts of two years by a calendar in Kyiv, its hours already spelled; five years of working time beside one day | \`moment-business-time\` and \`dayjs-business-time\` on the same starts and hours in the zone of the process, where they are installed (\`npm install --no-save moment-business-time dayjs dayjs-business-time\`) |
| 7 | bursts of Telegram questions from strangers, each of which opens a case, through the local cloud until the letters queue is empty | the same HTTP front, workers, queue and table with functions that pass on and make the same writes |

Works are timed in turn within each round and the median of the rounds counts, so that a busy machine slows both sides. Bar 2's cold start and
bar 7 are wall time and still move with the load; the rest is CPU time, counts and sizes.
Scheduler calls and the log lines of functions after the receiver are not measured here.`;

/** \`docs/bench.md\`: how each figure is measured, and the figures of one run. */
export const pageOf = ({ date, machine, figures }: Bench): string => `# Bench

Written by \`npm run bench\`; change \`tests/bench/\` and run it instead of editing this page. Figures are ratios inside one
run, counts or sizes, because absolute times on a shared machine are noise.

## How it is measured

${how}

## Figures

${date} · ${machine.processor}, ${machine.cores} cores · ${machine.system} · Node ${machine.node} · load average ${machine.loadBefore} when it began

${tableOf(figures)}
`;
