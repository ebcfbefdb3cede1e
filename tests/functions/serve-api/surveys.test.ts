import { expect, it } from 'vitest';
import { Settings } from '../../../shared/contract/settings.ts';
import { memorySurveys } from '../../fixtures/memory-surveys.ts';
import { channelApi } from './channel-api.ts';

const settings = Settings.parse({
  brand: { name: { en: 'Spytsia', uk: 'Спиця' }, timezone: 'Europe/Kyiv', calendar: 'riders' },
  surveys: [{ id: 'pulse', form: 'pulse', fromDay: 10, toDay: 20, score: 'score' }],
});
const { ask } = channelApi({ surveys: memorySurveys(), settings: async () => settings });

it.each([
  [
    'this month without a month',
    '/surveys/pulse',
    { month: '2026-11', open: true, opensAt: '2026-11-09T22:00:00.000Z', closesAt: '2026-11-20T22:00:00.000Z', told: 'none' },
  ],
  ['a month before', '/surveys/pulse?month=2026-07', { month: '2026-07', open: false, closesAt: '2026-07-20T21:00:00.000Z', responses: 0 }],
  ['nothing of a thirteenth month', '/surveys/pulse?month=2026-13', { code: 'month.invalid' }],
  ['nothing of another survey', '/surveys/other', { code: 'survey.unknown' }],
])('tells %s', async (_what, path, expected) => {
  expect((await ask('GET', path)).body).toMatchObject(expected);
});
