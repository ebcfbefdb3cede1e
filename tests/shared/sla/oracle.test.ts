import { describe, expect, it } from 'vitest';
import { fromMillis, toMillis } from '../../../shared/kernel/instant.ts';
import { add, between } from '../../../shared/sla/working-hours.ts';
import { run } from '../../campaigns/calendar-oracle.ts';
import { countsBefore, stepBack, stepBetween, stepForward } from '../../campaigns/stepping.ts';
import { tapeOf } from '../../campaigns/stepping-oracle.ts';
import { at, calendarOf } from './calendars.ts';

const fresh = Math.floor(Math.random() * 2 ** 31);
const quiet = () => undefined;

describe('the engine agrees with a walk over the wall clock', () => {
  it('in a thousand cases that are always the same', { timeout: 60_000 }, async () =>
    expect(await run({ runs: 1000, seed: 1, say: quiet })).toMatchObject({ cases: 1000, different: 0 }),
  );
  it(`in a thousand fresh cases, seed ${fresh}`, { timeout: 60_000 }, async () =>
    expect(await run({ runs: 1000, seed: fresh, say: quiet })).toMatchObject({ cases: 1000, different: 0 }),
  );
});

describe('the walk itself', () => {
  const kyiv = calendarOf({ timezone: 'Europe/Kyiv', weekly: { sat: [['22:00', '06:00']], sun: [['03:30', '07:00']] } });
  const spring = toMillis(at('2026-03-29T00:00:00Z'));
  const tape = tapeOf(kyiv, spring, 8);
  const [from, to] = [toMillis(at('2026-03-28T12:00:00Z')), toMillis(at('2026-03-29T12:00:00Z'))];
  it('moves a wall time that does not exist forwards by the gap', () => {
    expect(stepBetween(tape, from, to)).toBe(8 * 3_600_000);
    expect(countsBefore(tape, toMillis(at('2026-03-29T04:00:00Z')))).toBe(true);
    expect(countsBefore(tape, toMillis(at('2026-03-29T04:00:01Z')))).toBe(false);
  });
  it('leaves out exactly what a pause holds', () => {
    const pauses = [{ from: from + 8 * 3_600_000 + 500, to: from + 8 * 3_600_000 + 1500 }];
    expect(stepForward(tape, from, 3_600_000, pauses)).toBe(from + 9 * 3_600_000 + 1000);
    expect(stepBack(tape, to, 3_600_000)).toBe(toMillis(at('2026-03-29T03:00:00Z')));
    expect(stepForward(tape, from, 1000 * 3_600_000)).toBeNull();
  });
});

describe('a clock that jumps forwards', () => {
  it('brings the hours of the gap after hours that are written later: both count', () => {
    const [calendar, from, to] = [
      calendarOf({
        timezone: 'Europe/Kyiv',
        weekly: {
          sun: [
            ['03:30', '06:00'],
            ['04:10', '04:20'],
          ],
        },
      }),
      at('2026-03-29T00:00:00Z'),
      at('2026-03-29T12:00:00Z'),
    ];
    expect(between(calendar, from, to)).toBe((90 + 10) * 60);
    expect(add(calendar, from, 300)).toBe(at('2026-03-29T01:15:00Z'));
  });
  it('keeps the hours of a day that a zone left out, beside those of the day after', () => {
    const calendar = calendarOf({
      timezone: 'Pacific/Apia',
      weekly: { fri: [['09:00', '17:00']], sat: [['08:00', '10:00']] },
    });
    const skipped = Date.parse('2011-12-30T10:00:00Z');
    expect(between(calendar, fromMillis(skipped), fromMillis(skipped + 86_400_000)) / 3600).toBe(9);
  });
});
