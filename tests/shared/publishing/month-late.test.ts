import { describe, expect, it } from 'vitest';
import { Calendar, Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { isDraftDue } from '../../../shared/publishing/first-working-day.ts';
import { lateSteps, monthLadder, workingDaysAfter } from '../../../shared/publishing/month-late.ts';

const day = [['09:00', '18:00']];
const calendar = Calendar.parse({ id: 'kyiv', timezone: 'Europe/Kyiv', weekly: { mon: day, tue: day, wed: day, thu: day, fri: day } });
const settings = Settings.parse({ brand: { name: { en: 'B', uk: 'Б' }, timezone: 'Europe/Kyiv', calendar: 'kyiv', monthWithinDays: 3 } });

describe('a month that nobody approves', () => {
  it.each([
    ['a Tuesday', '2026-12-01T06:00:00Z', 3, '2026-12-04T22:00:00.000Z'],
    ['a Thursday, over the weekend', '2026-10-01T06:00:00Z', 3, '2026-10-06T21:00:00.000Z'],
  ])('is due at the end of the third working day after %s', (_what, from, days, due) =>
    expect(workingDaysAfter(calendar, instantFrom(from), days)).toBe(due),
  );

  it.each([
    ['2026-12-04T21:59:59Z', []],
    ['2026-12-04T22:00:00Z', ['climb-0']],
    // eight working hours after midnight on a Friday have passed on Monday at 17:00
    ['2026-12-07T14:59:59Z', ['climb-0']],
    ['2026-12-07T15:00:00Z', ['climb-0', 'climb-1']],
  ])('has at %s reached %j', (at, steps) =>
    expect(lateSteps(settings, calendar, instantFrom('2026-12-01T06:00:00Z'), instantFrom(at)).map(({ step }) => step)).toEqual(steps),
  );

  it('is told to those whom the RACI of "report" names', () => {
    const raci = [{ id: 'report', responsible: ['staff:olha'], accountable: ['role:editor'] }];
    expect(monthLadder({ ...settings, ...Settings.pick({ raci: true }).parse({ raci }) })[0]?.tell).toEqual(['staff:olha', 'role:editor']);
    expect(monthLadder(settings)[0]?.tell).toEqual(['role:editor', 'role:lead']);
  });

  it('follows a ladder of its own', () => {
    const ladders = [{ id: 'report', steps: [{ after: 60, tell: ['raci:informed'], by: ['slack'] }] }];
    const own = Settings.parse({ brand: settings.brand, ladders, raci: [{ id: 'report', informed: ['role:analyst'] }] });
    expect(monthLadder(own)).toEqual([{ at: 'breach', after: 60, tell: ['role:analyst'], by: ['slack'] }]);
  });
});

describe('the day on which a month is drafted', () => {
  it.each([
    ['the first itself', '2026-12-01T06:00:00Z', true],
    ['a Sunday that is the first', '2026-11-01T10:00:00Z', false],
    ['the Monday after it', '2026-11-02T06:00:00Z', true],
    ['any day after it, should it have been missed', '2026-11-17T06:00:00Z', true],
  ])('is %s', (_what, at, due) => expect(isDraftDue(calendar, instantFrom(at))).toBe(due));
});
