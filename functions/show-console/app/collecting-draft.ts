import type * as z from 'zod';
import { IdeaRule, Survey } from '../../../shared/contract/form-settings.ts';
import { ImpactWeights } from '../../../shared/contract/priorities.ts';

/** What is wrong with a document, by the field that it concerns. */
const fieldsOf = ({ issues }: z.ZodError): string[] => [...new Set(issues.map(({ path: [field] }) => String(field ?? '')))];

/** A rule without the empty lines that are left while one types. */
export const tidyRule = (rule: IdeaRule): IdeaRule => ({
  ...rule,
  id: rule.id.trim(),
  markers: [...new Set(rule.markers.map((marker) => marker.trim()).filter(Boolean))],
  threads: rule.threads.map(({ channel, thread }) => ({ channel, thread: thread.trim() })),
});

export const ruleFaults = (rule: IdeaRule, others: readonly string[]): string[] => {
  const tidy = tidyRule(rule);
  const { error } = IdeaRule.safeParse(tidy);
  return [...(error ? fieldsOf(error) : []), ...(others.includes(tidy.id) ? ['id'] : [])];
};

/** Whether it can catch anything at all. */
export const isIdle = (rule: IdeaRule): boolean => {
  const { markers, threads, proposes } = tidyRule(rule);
  return markers.length === 0 && threads.length === 0 && !proposes;
};

export const surveyFaults = (survey: Survey): string[] => {
  const { error } = Survey.safeParse(survey);
  return [...(error ? fieldsOf(error) : []), ...(survey.form === '' ? ['form'] : [])];
};

export const usualWeights = ImpactWeights.parse({});
export const weighed = ['votes', 'cases', 'reach', 'estimate'] as const;
export const sumOf = (weights: ImpactWeights): number => weighed.reduce((sum, part) => sum + weights[part], 0);
/** The part of the whole that a weight is, in percent; of nothing, nothing. */
export const shareOf = (weights: ImpactWeights, part: (typeof weighed)[number]): number =>
  sumOf(weights) > 0 ? Math.round((weights[part] / sumOf(weights)) * 100) : 0;
