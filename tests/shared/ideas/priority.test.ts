import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Idea } from '../../../shared/contract/ideas.ts';
import { ImpactWeights } from '../../../shared/contract/priorities.ts';
import { prioritiesOf, quadrantOf, withEstimate } from '../../../shared/ideas/priority.ts';
import { anIdea } from './an-idea.ts';

const weights = ImpactWeights.parse({});
const cases = new Map([
  ['stations', 700],
  ['brakes', 20],
]);
const author = (person: string) => ({ person, name: person, consent: true, origin: null, language: 'uk' });
const loud = anIdea({ id: 'loud', votes: 214, topics: ['stations'], impact: 5, cost: 2, authors: [author('a')] });
const quiet = anIdea({ id: 'quiet', votes: 0, topics: ['brakes'], impact: 1, cost: 5 });
const of = (ideas: readonly Idea[], id: string, given: ImpactWeights = weights) => {
  const priority = prioritiesOf(ideas, cases, given).get(id);
  if (!priority) throw new Error(`no priority of ${id}`);
  return priority;
};
const anyIdeas = fc.array(
  fc.record({
    votes: fc.nat(5000),
    topics: fc.subarray(['stations', 'brakes', 'unheard']),
    impact: fc.option(fc.integer({ min: 1, max: 5 })),
    cost: fc.option(fc.integer({ min: 1, max: 5 })),
    authors: fc.array(fc.constant(author('a')), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const built = (given: ReadonlyArray<Partial<Idea>>) => given.map((one, index) => anIdea({ ...one, id: `idea_${index}` }));

describe('impact', () => {
  it.each([
    ['is 100 for what has the most of everything', loud, 100, 'quick_win'],
    ['is small for what nobody voted for and few write about', quiet, 13, 'not_now'],
    ['leaves a missing estimate out, and the rest weighs more', { ...loud, impact: null }, 100, 'quick_win'],
    ['leaves cases out where no topic is named', { ...loud, topics: [] }, 100, 'quick_win'],
    ['has no place in the matrix without a cost', { ...loud, cost: null }, 100, null],
  ])('%s', (_what, idea, impact, quadrant) => {
    const other = idea.id === 'loud' ? quiet : loud;
    expect(of([idea, other], idea.id)).toMatchObject({ impact, quadrant, weights });
  });

  it('says what it is made of: what was counted, against what, how much it weighs and what it adds', () =>
    expect(of([loud, quiet], 'quiet').parts).toEqual([
      { part: 'votes', counted: 0, most: 214, points: 0, weight: 0.3, adds: 0 },
      { part: 'cases', counted: 20, most: 700, points: 23, weight: 0.4, adds: 9 },
      { part: 'reach', counted: 0, most: 215, points: 0, weight: 0.1, adds: 0 },
      { part: 'estimate', counted: 1, most: 5, points: 20, weight: 0.2, adds: 4 },
    ]));

  it('measures votes by their logarithm: a tenth of the most is worth half, a hundredth nothing', () => {
    const points = [1, 10, 20, 100, 200, 1000].map((votes) => {
      const idea = anIdea({ id: 'one', votes });
      return of([idea, { ...loud, votes: 1000 }], 'one').parts[0]?.points ?? 0;
    });
    expect(points).toEqual([0, 0, 15, 50, 65, 100]);
  });

  it('is not measured against an idea that was merged away', () =>
    expect(of([loud, { ...quiet, votes: 9999, mergedInto: 'loud' }], 'loud').impact).toBe(100));

  it('is the sum of what its parts add, from 0 to 100, whatever the weights', () => {
    const weight = fc.double({ min: 0, max: 1, noNaN: true });
    const given = fc
      .record({ votes: weight, cases: weight, reach: weight, estimate: weight })
      .filter((one) => Object.values(one).some((w) => w > 0));
    fc.assert(
      fc.property(anyIdeas, given, (some, chosen) => {
        for (const { impact, parts } of prioritiesOf(built(some), cases, chosen).values()) {
          expect(impact).toBeGreaterThanOrEqual(0);
          expect(impact).toBe(
            Math.min(
              100,
              parts.reduce((sum, { adds }) => sum + adds, 0),
            ),
          );
        }
      }),
    );
  });

  it('never falls when somebody votes, or when staff think more of it', () =>
    fc.assert(
      fc.property(anyIdeas, fc.nat(50), fc.integer({ min: 1, max: 5 }), (some, more, estimate) => {
        const ideas = built(some);
        const [first, ...rest] = ideas;
        if (!first) return;
        const before = of(ideas, first.id);
        expect(of([{ ...first, votes: first.votes + more }, ...rest], first.id).impact).toBeGreaterThanOrEqual(before.impact);
        const higher = withEstimate(before, Math.min(5, estimate + 1), first.cost).impact;
        expect(higher).toBeGreaterThanOrEqual(withEstimate(before, estimate, first.cost).impact);
        expect(withEstimate(before, estimate, first.cost)).toEqual(of([{ ...first, impact: estimate }, ...rest], first.id));
      }),
    ));
});

describe('a quadrant', () => {
  it.each([
    [60, 2, 'quick_win'],
    [59, 2, 'fill_in'],
    [60, 3, 'big_bet'],
    [59, 3, 'not_now'],
    [100, null, null],
  ])('of impact %i and cost %s is %s', (impact, cost, quadrant) => expect(quadrantOf(impact, cost)).toBe(quadrant));
});

describe('weights', () => {
  it.each([[{ votes: 0, cases: 0, reach: 0, estimate: 0 }], [{ votes: 1.5 }], [{ votes: -0.1 }]])('are refused when they are %o', (given) =>
    expect(ImpactWeights.safeParse(given).success).toBe(false),
  );
});
