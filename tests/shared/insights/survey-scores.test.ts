import { describe, expect, it } from 'vitest';
import { Settings } from '../../../shared/contract/settings.ts';
import type { SurveyAnswer } from '../../../shared/contract/surveys.ts';
import { surveyScores } from '../../../shared/insights/survey-scores.ts';
import { type Instant, instantFrom } from '../../../shared/kernel/instant.ts';

const asking = Settings.parse({
  surveys: [
    { id: 'mood', form: 'mood', fromDay: 1, toDay: 9 },
    { id: 'pulse', form: 'pulse', fromDay: 1, toDay: 28, score: 'score' },
  ],
});
const given = (month: string, day: string, scores: ReadonlyArray<number | null>): SurveyAnswer[] =>
  scores.map((score, n) => ({
    survey: 'pulse',
    month,
    person: `per_${n}`,
    interaction: `int_${day}_${n}`,
    at: instantFrom(`${day}T12:00:00Z`),
    score,
  }));
const many = (count: number, score: number) => Array.from({ length: count }, () => score);
const before = { from: '2026-05-10', to: '2026-08-07' };
const after = { from: '2026-08-09', to: '2026-11-06' };

const world = (answers: readonly SurveyAnswer[], settings = asking) => {
  const asked: string[] = [];
  let now: Instant = instantFrom('2026-11-20T08:00:00Z');
  const scores = surveyScores({
    surveys: {
      answers: async (survey, month) => {
        asked.push(`${survey} ${month}`);
        return answers.filter((one) => one.survey === survey && one.month === month);
      },
    },
    settings: async () => settings,
    now: () => now,
  });
  return { scores, asked, at: (instant: string) => (now = instantFrom(instant)) };
};

describe('the score of the brand beside an idea', () => {
  it.each([
    ['higher', many(40, 3), many(40, 10)],
    ['lower', many(40, 10), many(40, 3)],
    // 50 ± 21.9 before and 10 ± 43.6 after: 40 apart, the margins together 48.8
    ['unclear', [...many(10, 10), ...many(10, 8)], [...many(11, 10), ...many(9, 2)]],
    ['few', many(19, 10), many(40, 3)],
    ['few', many(40, 10), []],
  ] as const)('is %s', async (verdict, was, is) => {
    const { scores } = world([...given('2026-07', '2026-07-20', was), ...given('2026-10', '2026-10-20', is)]);
    expect(await scores.around(before, after)).toMatchObject({ verdict, before: { answers: was.length }, after: { answers: is.length } });
  });

  it('claims no number of too few, and says how many they are', async () => {
    const { scores } = world(given('2026-10', '2026-10-20', [...many(19, 9), null, null]));
    expect(await scores.around(before, after)).toMatchObject({
      before: { answers: 0, score: null, margin: null },
      after: { answers: 19, score: null, margin: null },
    });
  });

  it('leaves out what was answered outside of the days, the day it was shipped too', async () => {
    const days = ['2026-05-09', '2026-05-10', '2026-08-07', '2026-08-08', '2026-08-09', '2026-11-06', '2026-11-07'];
    const { scores } = world(days.flatMap((day) => given(day.slice(0, 7), day, [9])));
    expect(await scores.around(before, after)).toMatchObject({ before: { answers: 2 }, after: { answers: 2 } });
  });

  it('is nothing where no survey asks for a number, and nothing is read', async () => {
    const { scores, asked } = world([], Settings.parse({ surveys: [{ id: 'mood', form: 'mood', fromDay: 1, toDay: 9 }] }));
    expect([await scores.around(before, after), asked]).toEqual([null, []]);
  });

  it('reads each month once in five minutes', async () => {
    const { scores, asked, at } = world([]);
    await scores.around(before, after);
    expect(asked).toEqual(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'].map((month) => `pulse ${month}`));
    await scores.around(before, after);
    expect(asked).toHaveLength(7);
    at('2026-11-20T08:05:00Z');
    await scores.around(before, after);
    expect(asked).toHaveLength(14);
  });
});
