import { facebookBody, signedEvent } from './bodies.ts';
import { functionBundle, kept, program } from './bundles.ts';
import type { Measured } from './figures.ts';
import { environmentAt, openLocalAws } from './local-aws.ts';
import { freshProcess } from './process.ts';

const deliveries = 20;
const source = `import { readFileSync } from 'node:fs';
const { handler } = await import(process.argv[2]);
const event = JSON.parse(readFileSync(process.argv[3], 'utf8'));
for (let turn = 0; turn < ${deliveries}; turn += 1) if ((await handler(event)).statusCode !== 200) process.exit(3);
process.exit(0);`;

/** Bar 4, ingest: requests that the bundle sends to AWS for deliveries to one container, counted where they arrive. */
export const ingestCalls = async (): Promise<Measured[]> => {
  const run = program('deliveries', source);
  const count = async (body: Buffer) => {
    const aws = await openLocalAws();
    try {
      const event = kept('deliveries.json', JSON.stringify(signedEvent(body)));
      const printed = await freshProcess(run, [functionBundle('receive-webhook'), event], environmentAt(aws.url));
      const all = [...aws.calls.values()].reduce((sum, one) => sum + one, 0);
      const secrets = aws.calls.get('AmazonSSM.GetParameter') ?? 0;
      return { each: (all - secrets) / deliveries, secrets, logged: printed.length / deliveries };
    } finally {
      aws.close();
    }
  };
  const small = await count(facebookBody(1));
  const large = await count(facebookBody(1, 'велосипед '.repeat(12_000)));
  const note = `beside ${small.secrets} read of the secret in five minutes of a container; ${small.logged} bytes logged a delivery`;
  return [
    { bar: 4, what: 'AWS calls per delivery', value: small.each, unit: 'calls', limit: { rule: 'at most', value: 1 }, note },
    {
      bar: 4,
      what: 'AWS calls per delivery over 190 KB',
      value: large.each,
      unit: 'calls',
      limit: { rule: 'at most', value: 2 },
      note: `${deliveries} deliveries to one container`,
    },
  ];
};
