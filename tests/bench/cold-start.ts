import { facebookBody, signedEvent } from './bodies.ts';
import { bundleYardsticks, functionBundle, kept, kilobytes, program, yardstickBundle } from './bundles.ts';
import { type Measured, median } from './figures.ts';
import { environmentAt, openLocalAws } from './local-aws.ts';
import { freshProcess } from './process.ts';

const rounds = 15;
const source = `import { readFileSync } from 'node:fs';
const { handler } = await import(process.argv[2]);
const { statusCode } = await handler(JSON.parse(readFileSync(process.argv[3], 'utf8')));
process.exit(statusCode === 200 ? 0 : 3);`;

/** Bar 2, the receiver: from the start of a fresh process until a local queue accepted its first letter, and the bundle's size. */
export const coldStart = async (): Promise<Measured[]> => {
  await bundleYardsticks(['yardstick-handler']);
  const [ours, plain] = [functionBundle('receive-webhook'), yardstickBundle('yardstick-handler')];
  const run = program('cold-start', source);
  const event = kept('cold-start.json', JSON.stringify(signedEvent(facebookBody(1))));
  const accepted = { at: Number.NaN };
  const aws = await openLocalAws(() => {
    accepted.at = performance.now();
  });
  const millisTo = async (bundle: string) => {
    accepted.at = Number.NaN;
    const started = performance.now();
    await freshProcess(run, [bundle, event], environmentAt(aws.url));
    return accepted.at - started;
  };
  const empty = program('empty', '');
  const taken: Array<{ ours: number; plain: number; empty: number }> = [];
  try {
    for (let round = -1; round < rounds; round += 1) {
      const one = { ours: await millisTo(ours), plain: await millisTo(plain), empty: Number.NaN };
      const started = performance.now();
      await freshProcess(empty, [], {});
      // the first round only fills the disk cache
      if (round >= 0) taken.push({ ...one, empty: performance.now() - started });
    }
  } finally {
    aws.close();
  }
  const [own, yardstick] = [median(taken.map((one) => one.ours)), median(taken.map((one) => one.plain))];
  const note = `${own.toFixed(0)} ms against ${yardstick.toFixed(0)} ms; an empty process takes ${median(taken.map((one) => one.empty)).toFixed(0)} ms of both`;
  return [
    { bar: 2, what: 'cold start of receive-webhook', value: own / yardstick, unit: 'ratio', limit: { rule: 'at most', value: 0.6 }, note },
    {
      bar: 2,
      what: 'bundle of receive-webhook',
      value: kilobytes(ours) / kilobytes(plain),
      unit: 'ratio',
      limit: { rule: 'at most', value: 0.5 },
      note: `${kilobytes(ours).toFixed(0)} KB against ${kilobytes(plain).toFixed(0)} KB`,
    },
  ];
};
