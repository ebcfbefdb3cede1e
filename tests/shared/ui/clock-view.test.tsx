import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Clock } from '../../../shared/contract/conversations.ts';
import { Instant } from '../../../shared/kernel/instant-schema.ts';
import { ClockChip } from '../../../shared/ui/clock-chip.tsx';
import { viewClock } from '../../../shared/ui/clock-view.ts';
import { moments } from '../../../shared/words/moments.ts';

const now = Instant.parse('2026-11-16T07:54:00.000Z');
const clock = (state: Clock['state'], rest: Partial<Clock> = {}) => ({
  state,
  targetMinutes: 120,
  dueAt: Instant.parse('2026-11-16T08:10:00.000Z'),
  warnAt: Instant.parse('2026-11-16T07:40:00.000Z'),
  overdueMinutes: 0,
  ...rest,
});
const seen = (given: ReturnType<typeof clock>, leftMinutes: number, language: 'en' | 'uk' = 'en') =>
  viewClock(given, { language, moments: moments(language, 'Europe/Kyiv'), now, leftMinutes });
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

it.each([
  ['runs', clock('running', { warnAt: Instant.parse('2026-11-16T08:00:00.000Z') }), 72, 'on', '1 h 12 min left', 'due 10:10'],
  ['was warned of', clock('running'), 16, 'soon', '16 min left', 'due 10:10'],
  ['has seconds left', clock('running'), 0.75, 'soon', '45 s left', 'due 10:10'],
  [
    'is over and not claimed yet',
    clock('running', { dueAt: Instant.parse('2026-11-16T07:12:00.000Z') }),
    -42,
    'over',
    '42 min over',
    'was due 09:12',
  ],
  ['was breached', clock('breached', { dueAt: Instant.parse('2026-11-16T07:12:00.000Z') }), -42, 'over', '42 min over', 'was due 09:12'],
  ['is paused', clock('paused'), 48, 'paused', 'Paused, 48 min left', null],
  ['was met', clock('met'), 86, 'met', 'Met in 34 min', null],
  ['was met late', clock('met_late', { overdueMinutes: 14 }), -14, 'late', 'Met late, +14 min', null],
  ['was withdrawn', clock('withdrawn'), 0, 'off', 'Withdrawn', null],
])('tells a clock that %s', (_what, given, left, state, words, detail) => {
  const view = seen(given, left);
  expect([view.state, plain(view.words), plain(view.detail)]).toEqual([state, words, detail ?? undefined]);
});

it('agrees with the minute that is shown: what is left is rounded up', () => {
  expect(plain(seen(clock('running'), 15.2).words)).toBe('16 min left');
});

it('tells it in Ukrainian', () => {
  expect(plain(seen(clock('running'), 16, 'uk').words)).toBe('Лишилося 16 хв');
});

it('gives each state a shape of its own', () => {
  const shapes = [clock('running'), clock('breached'), clock('paused'), clock('met'), clock('met_late'), clock('withdrawn')].map((given) =>
    renderToString(<ClockChip view={seen(given, 60)} short />).replace(/^.*?<svg.*?>(.*)<\/svg>.*$/, '$1'),
  );
  expect(new Set(shapes).size).toBe(shapes.length);
});
