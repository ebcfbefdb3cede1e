import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { Calendar, Country, Policy } from '../../../shared/contract/settings.ts';
import { checkCalendar } from '../../../shared/sla/check-calendar.ts';
import { explainDeadline } from '../../../shared/sla/explain.ts';
import { comingHolidays } from '../../../shared/sla/holidays/coming.ts';
import { publicHolidays, regionsOf } from '../../../shared/sla/holidays/public-holidays.ts';
import { stampOf } from '../../../shared/sla/promise.ts';
import { add, between } from '../../../shared/sla/working-hours.ts';
import { at, calendarOf, kyiv, workweek } from './calendars.ts';
import { knownDifferences } from './known-differences.ts';

const datesOf = (country: Country, year: number, region?: string): string[] =>
  publicHolidays(country, region, year).map(({ date }) => date);
const theirDatesOf = (country: Country, year: number, region?: string): string[] =>
  (region ? new Holidays(country, region) : new Holidays(country))
    .getHolidays(year, 'en')
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));

describe('public holidays', () => {
  const places: ReadonlyArray<[Country, string | undefined]> = [
    ...Country.options.map((country): [Country, undefined] => [country, undefined]),
    ...Object.keys(regionsOf('DE')).map((region): [Country, string] => ['DE', region]),
    ...Object.keys(regionsOf('FR')).map((region): [Country, string] => ['FR', region]),
    ...Object.keys(regionsOf('GB')).map((region): [Country, string] => ['GB', region]),
    ...['AN', 'CT', 'MD'].map((region): [Country, string] => ['ES', region]),
  ];

  it.each(places)('of %s %s agree with date-holidays from 2020 to 2035 but for known differences', (country, region) => {
    const years = Array.from({ length: 16 }, (_, index) => 2020 + index);
    const ours = new Set(years.flatMap((year) => datesOf(country, year, region)));
    const theirs = new Set(years.flatMap((year) => theirDatesOf(country, year, region)));
    const known = knownDifferences.filter((one) => one.country === country && one.regions.includes(region));
    expect({ ours: [...ours.difference(theirs)].toSorted(), theirs: [...theirs.difference(ours)].toSorted() }).toEqual({
      ours: known.flatMap((one) => one.ours ?? []).toSorted(),
      theirs: known.flatMap((one) => one.theirs ?? []).toSorted(),
    });
  });

  it('keep both Easters from 2000 to 2100', () => {
    const dayOf = (country: Country, year: number, name: string) =>
      publicHolidays(country, undefined, year).find((holiday) => holiday.name.en === name)?.date;
    const theirEaster = (country: string, year: number, rule: RegExp) =>
      new Holidays(country)
        .getHolidays(year, 'en')
        .find((holiday) => rule.test(holiday.rule))
        ?.date.slice(0, 10);
    for (let year = 2000; year <= 2100; year += 1) {
      expect(dayOf('PL', year, 'Corpus Christi')).toBe(theirEaster('PL', year, /^easter 60$/));
      expect(dayOf('UA', year, 'Easter') ?? dayOf('UA', year, 'Labour Day')).toBe(theirEaster('UA', year, /^orthodox and/));
    }
    expect([2010, 2021, 2024, 2100].map((year) => dayOf('UA', year, 'Easter'))).toEqual([
      '2010-04-04',
      '2021-05-02',
      '2024-05-05',
      '2100-05-02',
    ]);
  });

  it.each<[string, Country, string | undefined, string, string]>([
    ['Ukraine drops 2 May after 2017', 'UA', undefined, '2017-05-02', '2018-05-02'],
    ['Ukraine keeps 25 December from 2017', 'UA', undefined, '2017-12-25', '2016-12-25'],
    ['Ukraine keeps 14 October from 2015', 'UA', undefined, '2015-10-14', '2014-10-14'],
    ['Ukraine keeps 1 October from 2023', 'UA', undefined, '2023-10-01', '2023-10-14'],
    ['Ukraine drops 7 January after 2023', 'UA', undefined, '2023-01-07', '2024-01-07'],
    ['Ukraine moves Statehood Day to 15 July', 'UA', undefined, '2024-07-15', '2024-07-28'],
    ['Poland keeps Christmas Eve from 2025', 'PL', undefined, '2025-12-24', '2024-12-24'],
    ['Germany keeps Reformation Day everywhere in 2017', 'DE', undefined, '2017-10-31', '2016-10-31'],
    ['Alsace keeps Good Friday, the rest of France does not', 'FR', '67', '2026-04-03', '2026-05-02'],
    ['New Year on a Saturday is observed in the old year', 'US', undefined, '2021-12-31', '2022-12-31'],
  ])('%s', (_why, country, region, free, working) => {
    expect(datesOf(country, Number(free.slice(0, 4)), region)).toContain(free);
    expect(datesOf(country, Number(working.slice(0, 4)), region)).not.toContain(working);
  });

  it('two Ukrainian holidays on one weekend move to the two next working days, two on one day to one', () => {
    expect(datesOf('UA', 2021).filter((date) => date.startsWith('2021-05-0'))).toEqual(
      ['01', '02', '03', '04', '09'].map((day) => `2021-05-${day}`),
    );
    expect(datesOf('UA', 2016).filter((date) => date.startsWith('2016-05-0'))).toEqual(
      ['01', '02', '03', '09'].map((day) => `2016-05-${day}`),
    );
  });
});

describe('a calendar that observes', () => {
  const observing = (observes: object[], holidays: object[] = []) => calendarOf({ ...kyiv, observes, holidays });
  const dueAfterHour = (calendar: typeof kyiv, startedAt: string) => add(calendar, at(startedAt), 3600);
  // Monday 24 August 2026, Independence Day, at 10:00 in Kyiv; the working day after it opens on the 25th.
  const independence = '2026-08-24T07:00:00Z';
  const [free, working] = ['2026-08-25T07:00:00Z', '2026-08-24T08:00:00Z'];

  it.each([
    ['nothing works on a holiday', [], [], working],
    ['Ukraine is free', [{ country: 'UA' }], [], free],
    ['Ukraine under martial law works', [{ country: 'UA', martialLaw: true }], [], working],
    ['Poland works on another country’s holiday', [{ country: 'PL' }], [], working],
    ['two countries is free on the days of both', [{ country: 'PL' }, { country: 'UA' }], [], free],
    ['Ukraine works on a day with own hours', [{ country: 'UA' }], [{ date: '2026-08-24', intervals: [['09:00', '18:00']] }], working],
    ['Ukraine works on a yearly day with own hours', [{ country: 'UA' }], [{ date: '08-24', intervals: [['09:00', '18:00']] }], working],
    ['Ukraine under martial law is free on its own days', [{ country: 'UA', martialLaw: true }], [{ date: '2026-08-24' }], free],
  ])('%s', (_what, observes, holidays, due) => {
    expect(dueAfterHour(observing(observes, holidays), independence)).toBe(at(due));
  });

  it('knows martial law from 24 March 2022 on, and only in Ukraine', () => {
    const calendar = observing([{ country: 'UA', martialLaw: true }]);
    expect(dueAfterHour(calendar, '2022-03-08T08:00:00Z')).toBe(at('2022-03-09T08:00:00Z'));
    expect(dueAfterHour(calendar, '2022-04-25T07:00:00Z')).toBe(at('2022-04-25T08:00:00Z'));
    expect(dueAfterHour(observing([{ country: 'PL', martialLaw: true }]), '2026-11-11T08:00:00Z')).toBe(at('2026-11-12T08:00:00Z'));
  });

  it('counts a week of working time without its holidays, region by region', () => {
    const minutes = (region: string) => {
      const calendar = calendarOf({ ...workweek('Europe/Berlin', '09:00', '17:00'), observes: [{ country: 'DE', region }] });
      return between(calendar, at('2026-06-01T00:00:00Z'), at('2026-06-08T00:00:00Z')) / 3600;
    };
    expect([minutes('BY'), minutes('BE')]).toEqual([32, 40]);
  });

  it('names the holiday in the language asked for', () => {
    const calendar = observing([{ country: 'UA' }]);
    const named = (language?: 'uk') => explainDeadline(calendar, at(independence), 3600, [], language).holidays;
    expect(named()).toEqual([{ date: '2026-08-24', name: 'Independence Day', ownHours: false }]);
    expect(named('uk')).toEqual([{ date: '2026-08-24', name: 'День незалежності України', ownHours: false }]);
  });

  it('makes another promise', () => {
    const policy = Policy.parse({ id: 'standard', position: 0, name: 'Standard', calendar: 'kyiv', targetMinutes: { first_response: 60 } });
    const stamp = (observes: object[]) => stampOf({ policy, calendar: observing(observes) });
    expect(new Set([stamp([]), stamp([{ country: 'UA' }]), stamp([{ country: 'UA', martialLaw: true }])]).size).toBe(3);
  });

  it.each([
    ['DE', 'XX'],
    ['UA', 'KV'],
    ['DE', 'toString'],
  ])('is refused with a region of %s that is not known: %s', (country, region) => {
    expect(() => checkCalendar(observing([{ country, region }]))).toThrow(expect.objectContaining({ code: 'calendar.unknown-region' }));
  });

  it('is accepted with a known region, or with none', () => {
    const calendar = observing([{ country: 'DE', region: 'BY' }, { country: 'GB' }]);
    expect(checkCalendar(calendar)).toBe(calendar);
  });
});

describe('the holidays to come', () => {
  const on = (more: object) => Calendar.parse({ timezone: 'Europe/Kyiv', weekly: { mon: [['09:00', '18:00']] }, ...more });
  const datesOf = (calendar: Calendar, from = '2026-11-16') => comingHolidays(calendar, from).map(({ date }) => date);
  it('are those of twelve months, today included and the same day of the next year not', () => {
    const observing = on({ observes: [{ country: 'PL' }] });
    expect(datesOf(observing, '2026-11-11').filter((date) => date.endsWith('11-11'))).toEqual(['2026-11-11']);
    expect(datesOf(observing, '2026-11-12').filter((date) => date.endsWith('11-11'))).toEqual(['2027-11-11']);
  });
  it('leave out what the calendar names itself, dated or yearly', () => {
    const own = on({
      observes: [{ country: 'PL' }],
      holidays: [{ date: '12-25' }, { date: '2027-01-01', intervals: [['10:00', '12:00']] }],
    });
    expect(datesOf(own)).not.toContain('2026-12-25');
    expect(datesOf(own)).not.toContain('2027-01-01');
    expect(datesOf(own)).toContain('2026-12-26');
  });
  it('are none where none are observed, and none of Ukraine’s in martial law', () => {
    expect(datesOf(on({}))).toEqual([]);
    expect(datesOf(on({ observes: [{ country: 'UA', martialLaw: true }] }))).toEqual([]);
  });
});
