import type { Effect } from '../contract/effects.ts';
import type { ToldEffect } from '../contract/reports.ts';
import type { TopicFigures as CountedTopics } from '../insights/topic-figures.ts';
import type { TopicFigures } from './ports.ts';

const aWeek = (perDay: number): number => Math.round(perDay * 70) / 10;

/** What a month says of an effect: nothing while it is too early, or where nobody wrote about the topics. */
const toldEffect = ({ verdict, before, after }: Effect): ToldEffect | null =>
  verdict === 'too-early' || verdict === 'nothing'
    ? null
    : { beforeAWeek: aWeek(before.perDay), afterAWeek: aWeek(after.perDay), daysAfter: after.days, certain: verdict !== 'unclear' };

/** Counts by topic as a month tells them. */
export const monthTopics = ({ contacts, effectOf }: Pick<CountedTopics, 'contacts' | 'effectOf'>): TopicFigures => ({
  contacts,
  effectOf: async (topics, shippedAt, now) => toldEffect(await effectOf(topics, shippedAt, now)),
});
