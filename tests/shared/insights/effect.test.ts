import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rollup } from '../../../shared/contract/figures.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { dayAfter, type EffectGiven, effectOf } from '../../../shared/insights/effect.ts';
import { topicFigures } from '../../../shared/insights/topic-figures.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';

const shippedAt = instantFrom('2026-08-01T10:00:00Z');
type Day = EffectGiven['rollups'][number];
/** So many contacts a day from one day to another. */
const daily = (from: string, days: number, contacts: (n: number) => number): Day[] =>
  Array.from({ length: days }, (_, n) => ({ day: dayAfter(from, n), opened: 50, topics: { stations: contacts(n) } }));
const around = (before: (n: number) => number, after: (n: number) => number) => [
  ...daily('2026-05-03', 90, before),
  { day: '2026-08-01', opened: 900, topics: { stations: 900 } },
  ...daily('2026-08-02', 90, after),
];
const told = (rollups: readonly Day[], given: Partial<EffectGiven> = {}) =>
  effectOf({
    topics: ['stations'],
    shippedAt,
    now: instantFrom('2026-11-20T08:00:00Z'),
    heardFrom: '2026-01-01',
    rollups,
    survey: null,
    ...given,
  });

describe('an effect', () => {
  it.each([
    ['fewer', 'ten a day became two', () => 10, () => 2],
    ['more', 'two a day became ten', () => 2, () => 10],
    ['unclear', 'three a day stayed three', () => 3, () => 3],
    ['unclear', 'a few became slightly fewer', (n: number) => (n % 10 === 0 ? 1 : 0), (n: number) => (n % 15 === 0 ? 1 : 0)],
    ['unclear', 'a drop is smaller than one wild week', (n: number) => (n % 30 === 0 ? 90 : 0), (n: number) => (n % 30 === 0 ? 60 : 0)],
    ['fewer', 'ten a day became none', () => 10, () => 0],
    ['nothing', 'nobody ever wrote', () => 0, () => 0],
  ] as const)('is told as %s when %s', (verdict, _when, before, after) => expect(told(around(before, after)).verdict).toBe(verdict));

  it('is told as nothing when nobody was heard of anything before', () =>
    expect(told(daily('2026-08-02', 90, () => 10))).toMatchObject({ verdict: 'nothing', ratio: null }));

  it('counts ninety days on both sides, a day, and leaves the day of shipping out', () =>
    expect(
      told(
        around(
          () => 10,
          () => 2,
        ),
      ),
    ).toMatchObject({
      before: { from: '2026-05-03', to: '2026-07-31', days: 90, contacts: 900, perDay: 10, allPerDay: 50 },
      after: { from: '2026-08-02', to: '2026-10-30', days: 90, contacts: 180, perDay: 2, allPerDay: 50 },
      ratio: { value: 0.2 },
      tellFrom: null,
    }));

  it.each([
    ['2026-08-15T12:00:00Z', 13, 'too-early', '2026-08-16'],
    ['2026-08-16T00:00:00Z', 14, 'fewer', null],
    ['2026-08-01T12:00:00Z', 0, 'too-early', '2026-08-16'],
  ])('at %s has %i whole days to tell of: %s', (now, days, verdict, tellFrom) => {
    const effect = told(
      around(
        () => 10,
        () => 2,
      ),
      { now: instantFrom(now) },
    );
    expect([effect.after.days, effect.verdict, effect.tellFrom]).toEqual([days, verdict, tellFrom]);
    expect(effect.ratio === null).toBe(verdict === 'too-early');
  });

  it.each([
    ['2026-07-17', 15, 'fewer'],
    ['2026-07-19', 13, 'nothing'],
    ['2026-08-01', 0, 'nothing'],
  ])('of what was heard from %s on has %i days before: %s', (heardFrom, days, verdict) =>
    expect(
      told(
        around(
          () => 10,
          () => 2,
        ),
        { heardFrom },
      ),
    ).toMatchObject({ before: { days }, verdict }),
  );

  it('says nothing of an idea without topics', () =>
    expect(
      told(
        around(
          () => 10,
          () => 2,
        ),
        { topics: [] },
      ).verdict,
    ).toBe('nothing'));

  it('is told of by chance in at most one of ten cases in which nothing changed', () => {
    let told05 = 0;
    const runs = 300;
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 180, maxLength: 180 }), (counts) => {
        const { verdict } = told(
          around(
            (n) => counts[n] ?? 0,
            (n) => counts[90 + n] ?? 0,
          ),
        );
        if (verdict !== 'unclear') told05 += 1;
      }),
      { numRuns: runs, seed: 7 },
    );
    expect(told05 / runs).toBeLessThan(0.1);
  });

  it('has an interval around its ratio, wider the fewer wrote', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (before, after) => {
        const { ratio } = told(
          around(
            () => before,
            () => after,
          ),
        );
        const many = told(
          around(
            () => before * 10,
            () => after * 10,
          ),
        ).ratio;
        if (!ratio || !many) throw new Error('no ratio');
        expect(ratio.low).toBeLessThanOrEqual(ratio.value);
        expect(ratio.high).toBeGreaterThanOrEqual(ratio.value);
        expect(many.high / many.low).toBeLessThanOrEqual(ratio.high / ratio.low + 0.05);
      }),
    ));
});

describe('figures of topics', () => {
  const channel = (id: string, connectedAt: string) => ({
    id,
    connection: id,
    platform: 'telegram',
    name: id,
    connectedAt: instantFrom(connectedAt),
  });
  const settings = Settings.parse({ channels: [channel('old', '2026-06-01T12:00:00Z'), channel('young', '2026-07-25T12:00:00Z')] });
  const asked: string[][] = [];
  const rollup = (day: string, id: string): Rollup => ({
    ...{ day, channel: id, opened: 4, answered: 0, resolved: 0, firstResponses: 0, firstResponsesMet: 0, resolvedWithoutEscalation: 0 },
    ...{ minutes: '', intents: {}, topics: { stations: 4 } },
  });
  const figures = {
    rollups: async (days: readonly string[], channels: readonly string[]) => {
      asked.push([...channels]);
      return days.flatMap((day) => channels.map((id) => rollup(day, id)));
    },
  };
  const topics = topicFigures({
    figures,
    settings: async () => settings,
    surveys: {
      around: async () => ({
        before: { answers: 30, score: 10, margin: 28 },
        after: { answers: 9, score: null, margin: null },
        verdict: 'few',
      }),
    },
  });
  const now = instantFrom('2026-11-20T08:00:00Z');

  it('compare the channels that were connected well before, from the day on which all of them were', async () => {
    const effect = await topics.effectOf(['stations'], shippedAt, now);
    expect(asked.at(-1)).toEqual(['old']);
    expect(effect).toMatchObject({
      before: { from: '2026-06-02', days: 60, perDay: 4 },
      after: { perDay: 4 },
      verdict: 'unclear',
      survey: { after: { answers: 9 } },
    });
  });

  it('of an idea that was shipped when nothing was connected are read from nowhere', async () => {
    asked.length = 0;
    expect((await topics.effectOf(['stations'], instantFrom('2026-05-01T00:00:00Z'), now)).verdict).toBe('nothing');
    expect(asked).toEqual([]);
  });

  it('count the last ninety days on every channel, today included', async () =>
    expect(await topics.recent(now)).toEqual(new Map([['stations', 90 * 2 * 4]])));

  it('are read once in five minutes, and at once again when they could not be read', async () => {
    let reads = 0;
    const failing = {
      rollups: async () => {
        reads += 1;
        return reads === 1 ? Promise.reject(new Error('throttled')) : [];
      },
    };
    const { recent } = topicFigures({ figures: failing, settings: async () => settings, surveys: null });
    await expect(recent(now)).rejects.toThrow('throttled');
    for (const later of [0, 299, 301]) await recent(addSeconds(now, later));
    expect(reads).toBe(3);
  });
});
