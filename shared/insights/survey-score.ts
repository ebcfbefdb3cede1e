import type { SurveyAnswer, SurveyScore } from '../contract/surveys.ts';

/** Under so many answers a score says nothing: at 20 its margin is over 30 points. */
const fewest = 20;
/** Of the normal distribution, for 95 %. */
const z95 = 1.96;
const rounded = (value: number): number => Math.round(value * 10) / 10 || 0;

/**
 * The score of these numbers, from 0 to 10. 9 and 10 are promoters, 7 and 8 passives, the rest detractors.
 * https://www.netpromotersystem.com/about/measuring-your-net-promoter-score/ The margin is that of a difference of two shares of one
 * sample: 1.96 · √((p + d − (p − d)²) / n).
 */
export const scoreOf = (scores: readonly number[]): Omit<SurveyScore, 'survey' | 'month' | 'answers'> => {
  const [promoters, detractors] = [scores.filter((score) => score >= 9).length, scores.filter((score) => score <= 6).length];
  const n = scores.length;
  const [p, d] = [promoters / n, detractors / n];
  const enough = n >= fewest;
  return {
    responses: n,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    score: enough ? rounded(100 * (p - d)) : null,
    margin: enough ? rounded(100 * z95 * Math.sqrt((p + d - (p - d) ** 2) / n)) : null,
    told: enough ? 'score' : n > 0 ? 'few' : 'none',
  };
};

/** The score of a survey's month, recounted from its answers, each person once. */
export const surveyScore = (survey: string, month: string, answers: readonly SurveyAnswer[]): SurveyScore => {
  const people = [...Map.groupBy(answers, ({ person }) => person).values()].flatMap(
    (own) => own.toSorted((a, b) => (`${a.at} ${a.interaction}` < `${b.at} ${b.interaction}` ? 1 : -1))[0] ?? [],
  );
  return { survey, month, answers: people.length, ...scoreOf(people.flatMap(({ score }) => score ?? [])) };
};
