import * as z from 'zod';
import { SurveyMonth } from '../../../shared/contract/surveys.ts';
import { surveyScore } from '../../../shared/insights/survey-score.ts';
import { surveyMonth, surveyWindow } from '../../../shared/intake/form-hours.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import type { Call, Route } from '../route.ts';

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const read = async ({ ports, params, query, at }: Call) => {
  const { surveys, brand } = await ports.settings();
  const survey = surveys.find(({ id }) => id === params['id']);
  if (!survey) throw new Refusal('survey.unknown', 404, `There is no survey ${params['id']}.`);
  const zone = brand?.timezone ?? 'UTC';
  const month = Month.safeParse(query.get('month') ?? surveyMonth(at, zone));
  if (!month.success) throw new Refusal('month.invalid', 400, 'Give a month as 2026-11.');
  const { from, to } = surveyWindow(survey, month.data, zone);
  const score = surveyScore(survey.id, month.data, await ports.surveys.answers(survey.id, month.data));
  return { ...score, form: survey.form, opensAt: from, closesAt: to, open: at >= from && at < to };
};

/** Monthly surveys: how likely people are to recommend us. */
export const surveyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/surveys/{id}',
    roles: may.readFigures,
    summary: 'The score of a survey in a month, with the answers that it is made of; of fewer than 20 there is none',
    query: { month: '2026-11; the current one without it' },
    gives: SurveyMonth,
    answer: read,
  },
];
