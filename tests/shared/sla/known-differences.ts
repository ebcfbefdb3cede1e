import type { Country } from '../../../shared/contract/settings.ts';

/** Days of 2020 to 2035 on which `date-holidays` 3.37 and we differ, and why we are right or knowingly say less. */
export interface KnownDifference {
  readonly country: Country;
  readonly regions: ReadonlyArray<string | undefined>;
  readonly why: string;
  readonly ours?: readonly string[];
  readonly theirs?: readonly string[];
}

const days = (text: string): string[] => text.split(/\s+/);
const each = (date: string, years: string): string[] => days(years).map((year) => `20${year}-${date}`);

export const knownDifferences: readonly KnownDifference[] = [
  {
    country: 'UA',
    regions: [undefined],
    why: '2 January is not in article 73; a New Year on a weekend moves to the next working day only',
    theirs: [
      ...each('01-02', '20 21 22 24 25 26 27 28 29 30 31 32 33 35'),
      ...days('2021-01-04 2022-01-04 2023-01-03 2027-01-04 2028-01-04 2033-01-04 2034-01-03'),
    ],
  },
  {
    country: 'UA',
    regions: [undefined],
    why: '8 May instead of 9 May since Law 3107-IX of 2023; 9 May 2033 is the day off for Sunday the 8th',
    ours: each('05-08', '24 25 26 27 28 29 30 31 32 33 34 35'),
    theirs: [...each('05-09', '24 25 26 27 28 29 30 31 32 34 35'), '2026-05-11'],
  },
  {
    country: 'UA',
    regions: [undefined],
    why: '2 May is a working day since 2018, so that 1 May on a Sunday moves to it',
    ours: days('2022-05-02 2033-05-02'),
    theirs: days('2022-05-03 2033-05-03'),
  },
  {
    country: 'UA',
    regions: [undefined],
    why: 'Law 3258-IX was signed on 28 July 2023: 7 January and 28 July of that year were still holidays',
    ours: days('2023-01-07 2023-01-09 2023-07-28'),
    theirs: days('2023-07-15 2023-07-17'),
  },
  { country: 'UA', regions: [undefined], why: 'Statehood Day came with Law 2295-IX of 2022', theirs: days('2020-07-28 2021-07-28') },
  {
    country: 'ES',
    regions: [undefined, 'AN', 'MD'],
    why: 'each community decides anew every year whether the Monday after a Sunday is free',
    theirs: days('2022-12-26 2033-12-26'),
  },
  {
    country: 'ES',
    regions: ['AN'],
    why: 'the same',
    theirs: days(
      '2020-11-02 2020-12-07 2021-03-01 2021-08-16 2022-05-02 2026-11-02 2026-12-07 2027-03-01 2027-08-16 2032-08-16 2033-05-02',
    ),
  },
  {
    country: 'ES',
    regions: ['CT'],
    why: 'the same',
    theirs: days('2021-05-03 2022-05-02 2027-05-03 2032-05-03 2033-05-02'),
  },
  {
    country: 'ES',
    regions: ['MD'],
    why: 'the same; the second of May stays named on its Sunday, which is no working day for most',
    ours: days('2021-05-02 2027-05-02 2032-05-02'),
    theirs: days('2020-11-02 2020-12-07 2021-05-03 2026-11-02 2026-12-07 2027-05-03 2032-05-03'),
  },
  {
    country: 'GB',
    regions: [undefined],
    why: 'Easter Monday is no bank holiday in Scotland; without a region we say what all four keep',
    theirs: days(
      `2020-04-13 2021-04-05 2022-04-18 2023-04-10 2024-04-01 2025-04-21 2026-04-06 2027-03-29
       2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26`,
    ),
  },
  { country: 'GB', regions: ['SCT'], why: 'proclaimed in February 2026', ours: ['2026-06-15'] },
  {
    country: 'US',
    regions: [undefined],
    why: 'Veterans Day on a weekend is observed on a weekday as every federal holiday (5 U.S.C. 6103(b), Executive Order 11582)',
    ours: days('2023-11-10 2028-11-10 2029-11-12 2034-11-10 2035-11-12'),
  },
];
