import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurveyAnswer } from '../../../shared/contract/surveys.ts';
import { surveyScore } from '../../../shared/insights/survey-score.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';

const start = instantFrom('2026-11-16T08:00:00Z');
const answer = (person: number, score: number | null, seconds = 0): SurveyAnswer => ({
  survey: 'pulse',
  month: '2026-11',
  person: `per_${person}`,
  interaction: `int_${person}_${seconds}`,
  at: addSeconds(start, seconds),
  score,
});
const scored = (...scores: ReadonlyArray<number | null>) =>
  surveyScore(
    'pulse',
    '2026-11',
    scores.map((score, person) => answer(person, score)),
  );
const many = (count: number, score: number) => Array.from({ length: count }, () => score);

describe('the score of a month', () => {
  it.each([
    ['everybody is a promoter', many(20, 10), 100, 0],
    ['everybody is a detractor', many(20, 0), -100, 0],
    ['everybody is neither', many(20, 8), 0, 0],
    ['half and half', [...many(10, 9), ...many(10, 6)], 0, 43.8],
    // 100 answers, 50 % and 20 %: 1.96 · √((0.7 − 0.09) / 100)
    ['a hundred answered', [...many(50, 9), ...many(30, 7), ...many(20, 6)], 30, 15.3],
  ])('is told with its margin when %s', (_when, scores, score, margin) => {
    expect(scored(...scores)).toMatchObject({ score, margin, told: 'score' });
  });
  it.each([
    ['nobody', [], 'none', 0],
    ['nobody with a number', [null, null], 'none', 0],
    ['nineteen', many(19, 10), 'few', 19],
  ])('is not told of %s', (_who, scores, told, responses) => {
    expect(scored(...scores)).toMatchObject({ score: null, margin: null, told, responses });
  });
  it.each([
    [6, 'detractors'],
    [7, 'passives'],
    [8, 'passives'],
    [9, 'promoters'],
  ])('takes a %i for one of the %s', (score, kind) => {
    expect(scored(score)).toMatchObject({ promoters: 0, passives: 0, detractors: 0, [kind]: 1 });
  });
  it('counts each person once, by the newest answer, in any order and however often', () => {
    const said = [answer(1, 2, 0), answer(1, 10, 60), answer(2, 7, 30), answer(3, null, 5)];
    const expected = surveyScore('pulse', '2026-11', said);
    expect(expected).toMatchObject({ answers: 3, responses: 2, promoters: 1, passives: 1, detractors: 0 });
    fc.assert(
      fc.property(fc.shuffledSubarray([...said, ...said], { minLength: 8, maxLength: 8 }), (shuffled) => {
        expect(surveyScore('pulse', '2026-11', shuffled)).toEqual(expected);
      }),
    );
  });
});
