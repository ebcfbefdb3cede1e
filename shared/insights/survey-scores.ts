import type { Effect } from '../contract/effects.ts';
import type { Settings } from '../contract/settings.ts';
import { dayOf, type Instant, type Now, secondsBetween } from '../kernel/instant.ts';
import { Temporal } from '../kernel/temporal.ts';
import type { SurveyScores, SurveyShelf } from './ports.ts';
import { scoreOf } from './survey-score.ts';

/** What a month of a survey holds of each day: every number that was given, from 0 to 10. */
type Daily = ReadonlyMap<string, readonly number[]>;

export interface SurveyScoresPorts {
  readonly surveys: Pick<SurveyShelf, 'answers'>;
  readonly settings: () => Promise<Settings>;
  readonly now: Now;
}
/** So long, in seconds, a month that was read is read again by nobody else of this container. */
const fresh = 300;

interface Days {
  readonly from: string;
  readonly to: string;
}
/** The months of a period; one day more on each side, because the months of a survey are those of the brand's zone. */
const monthsOf = ({ from, to }: Days): string[] => {
  const last = Temporal.PlainDate.from(to).add({ days: 1 }).toPlainYearMonth();
  const months: string[] = [];
  for (
    let month = Temporal.PlainDate.from(from).subtract({ days: 1 }).toPlainYearMonth();
    Temporal.PlainYearMonth.compare(month, last) <= 0;
    month = month.add({ months: 1 })
  )
    months.push(month.toString());
  return months;
};

/** More apart than chance alone would have it, in 95 of 100 cases: the margins of two samples add as squares. */
const compared = (before: number, after: number, margins: readonly number[]): 'higher' | 'lower' | 'unclear' => {
  const apart = after - before;
  if (Math.abs(apart) <= Math.hypot(...margins)) return 'unclear';
  return apart > 0 ? 'higher' : 'lower';
};

/**
 * How likely people were to recommend the brand in two periods, by the first survey that asks for a number. Nobody is asked about a
 * topic there, so it is the brand's score and no idea's. A person counts once a month. Null where no survey asks.
 */
export const surveyScores = ({ surveys, settings, now }: SurveyScoresPorts): SurveyScores => {
  const kept = new Map<string, { readonly at: Instant; readonly daily: Promise<Daily> }>();
  const read = async (survey: string, month: string): Promise<Daily> => {
    const daily = new Map<string, number[]>();
    for (const { at, score } of await surveys.answers(survey, month))
      if (score !== null) daily.set(dayOf(at), [...(daily.get(dayOf(at)) ?? []), score]);
    return daily;
  };
  const dailyOf = (survey: string, month: string): Promise<Daily> => {
    const key = `${survey} ${month}`;
    const known = kept.get(key);
    const age = known ? secondsBetween(known.at, now()) : fresh;
    if (known && age >= 0 && age < fresh) return known.daily;
    const daily = read(survey, month);
    kept.set(key, { at: now(), daily });
    // what could not be read is not kept
    daily.catch(() => kept.delete(key));
    return daily;
  };
  const within = async (survey: string, { from, to }: Days) => {
    if (from > to) return scoreOf([]);
    const months = await Promise.all(monthsOf({ from, to }).map((month) => dailyOf(survey, month)));
    return scoreOf(months.flatMap((daily) => [...daily].flatMap(([day, scores]) => (day >= from && day <= to ? scores : []))));
  };
  return {
    around: async (before, after): Promise<Effect['survey']> => {
      const survey = (await settings()).surveys.find(({ score }) => score !== undefined);
      if (!survey) return null;
      const [was, is] = await Promise.all([within(survey.id, before), within(survey.id, after)]);
      const told = ({ responses, score, margin }: typeof was) => ({ answers: responses, score, margin });
      const { score: first, margin: one } = was;
      const { score: next, margin: other } = is;
      const enough = first !== null && one !== null && next !== null && other !== null;
      return { before: told(was), after: told(is), verdict: enough ? compared(first, next, [one, other]) : 'few' };
    },
  };
};
