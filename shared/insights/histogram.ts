/**
 * Working minutes counted in buckets, so that the counts of shards, days and channels add up and a median is told of millions.
 * Minutes are kept in whole tenths. Up to 5 minutes each tenth has a bucket of its own; above, a bucket is 2 % wide. A bucket
 * keeps how many and their sum, both whole numbers, so that adding in any order gives the same text: `bucket:many:tenths …`.
 * What is read from it lies in the bucket of the true value: exact up to 5 minutes, within 2 % above.
 */
interface Bucket {
  readonly many: number;
  readonly tenths: number;
}
export type Histogram = ReadonlyMap<number, Bucket>;

const exactUpTo = 50;
const width = Math.log(1.02);

const bucketOf = (tenths: number): number => (tenths <= exactUpTo ? tenths : exactUpTo + Math.ceil(Math.log(tenths / exactUpTo) / width));

export const addHistograms = (histograms: Iterable<Histogram>): Histogram => {
  const sum = new Map<number, Bucket>();
  for (const histogram of histograms)
    for (const [bucket, { many, tenths }] of histogram) {
      const before = sum.get(bucket);
      sum.set(bucket, { many: many + (before?.many ?? 0), tenths: tenths + (before?.tenths ?? 0) });
    }
  return sum;
};

export const histogramOf = (minutes: readonly number[]): Histogram =>
  addHistograms(
    minutes.map((one) => Math.max(0, Math.round(one * 10))).map((tenths) => new Map([[bucketOf(tenths), { many: 1, tenths }]])),
  );

export const writeHistogram = (histogram: Histogram): string =>
  [...histogram]
    .toSorted(([a], [b]) => a - b)
    .map(([bucket, { many, tenths }]) => `${bucket}:${many}:${tenths}`)
    .join(' ');

export const readHistogram = (text: string): Histogram =>
  new Map(
    text.split(' ').flatMap((part) => {
      const [bucket, many, tenths] = part.split(':').map(Number);
      return bucket === undefined || many === undefined || tenths === undefined ? [] : [[bucket, { many, tenths }] as const];
    }),
  );

/** The minutes, to a tenth, that a share of all does not exceed: 0.5 is the median. Null of nothing. */
export const quantileOf = (histogram: Histogram, share: number): number | null => {
  const buckets = [...histogram].toSorted(([a], [b]) => a - b);
  const all = buckets.reduce((sum, [, { many }]) => sum + many, 0);
  const wanted = Math.max(1, Math.ceil(all * share));
  let passed = 0;
  for (const [, { many, tenths }] of buckets) {
    passed += many;
    if (passed >= wanted) return Math.round(tenths / many) / 10;
  }
  return null;
};
