import { expect, it } from 'vitest';
import { ledgerOf } from '../../../functions/show-console/app/ledger.ts';
import type { Act } from '../../../shared/contract/acts.ts';
import { explainClock } from '../../../shared/conversations/explain-clock.ts';
import { foldWhole } from '../../../shared/conversations/fold.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { answered, said, settingsWith, standard, status } from '../../shared/conversations/story.ts';

const question = '2026-11-13T14:30:00.000Z';
const friday = said('q', question);
const onFacebook = said('q', question, { platform: 'facebook' });
const waits = status('waiting', '2026-11-13T15:00:00.000Z');
const goesOn = status('open', '2026-11-16T08:00:00.000Z');
const roundTheClock = settingsWith([{ id: 'long', calendar: 'always', targetMinutes: { first_response: 2880 } }]);

/** Minutes of an account: used, left, taken away by pauses, together. And the minutes that the explanation consumes and takes away. */
const account = (acts: readonly Act[], now: string, settings = standard) => {
  const folded = foldWhole(acts, settings);
  const clock = folded?.head.clocks.find(({ metric }) => metric === 'first_response');
  const calendar = settings.calendars.find(({ id }) => id === folded?.head.policy?.calendar);
  const why = folded && explainClock(folded, 'first_response', undefined, 'en');
  if (!clock || !calendar || !why) throw new Error('no clock');
  const { lines, left, pausedMinutes, sum } = ledgerOf(clock, calendar, instantFrom(now));
  const used = lines.reduce((total, { minutes }) => total + minutes, 0);
  expect(used + (left?.minutes ?? 0) - pausedMinutes).toBeCloseTo(sum, 6);
  const consumed = why.intervals.reduce((total, { usedMinutes }) => total + usedMinutes, 0);
  const removed = why.pauses.reduce((total, { removedMinutes }) => total + removedMinutes, 0);
  return { ledger: [used, left?.minutes ?? 0, pausedMinutes, sum], explained: [consumed, removed] };
};

it.each<[string, readonly Act[], string, readonly number[], readonly number[]]>([
  ['that runs', [friday], '2026-11-13T15:00:00Z', [30, 90, 0, 120], [120, 0]],
  ['that is over', [friday], '2026-11-16T12:00:00Z', [120, 0, 0, 120], [120, 0]],
  ['that stood still for a while', [friday, waits, goesOn], '2026-11-16T08:30:00Z', [180, 60, 120, 120], [120, 120]],
  ['that stands still, as it stood', [friday, waits], '2026-11-16T12:00:00Z', [30, 90, 0, 120], [120, 0]],
  ['that was answered in time', [friday, answered('a', '2026-11-13T15:00:00.000Z')], '2026-11-13T15:10:00Z', [30, 90, 0, 120], [120, 0]],
])('adds up as the explanation does for a clock %s', (_what, acts, now, ledger, explained) =>
  expect(account(acts, now)).toEqual({ ledger, explained }),
);

it.each<[string, readonly Act[], string, readonly number[], readonly number[]]>([
  ['adds up to the window', [onFacebook], '2026-11-13T20:30:00Z', [360, 1080, 0, 1440], [1440, 0]],
  [
    'is not moved by a pause, which the explanation names',
    [onFacebook, waits, status('open', '2026-11-13T16:00:00.000Z')],
    '2026-11-13T20:30:00Z',
    [360, 1080, 0, 1440],
    [1380, 60],
  ],
])('where the platform stops taking replies first, %s', (_what, acts, now, ledger, explained) =>
  expect(account(acts, now, roundTheClock)).toEqual({ ledger, explained }),
);
