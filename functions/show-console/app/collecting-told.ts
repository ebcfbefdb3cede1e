import type { IdeaRule, Survey } from '../../../shared/contract/form-settings.ts';
import type { ImpactWeights } from '../../../shared/contract/priorities.ts';
import { shareOf, tidyRule, weighed } from './collecting-draft.ts';
import { channelName, language, settings } from './state.ts';
import { collecting } from './voices/collecting.ts';

/** What is set about collecting, in sentences: for those who only read it, and to compare two versions. */
export const tellRule = (rule: IdeaRule): string => {
  const say = collecting.value;
  const { channels, markers, threads, proposes } = tidyRule(rule);
  return [
    channels.length === 0 ? say('rule.told.everywhere') : say('rule.told.in', { channels: channels.map(channelName).join(', ') }),
    markers.length === 0 ? say('rule.told.noMarkers') : say('rule.told.markers', { markers: markers.join(', ') }),
    threads.length > 0 && say('rule.told.threads', { n: threads.length }),
    say(proposes ? 'rule.told.proposes' : 'rule.told.silent'),
  ]
    .filter(Boolean)
    .join(' ');
};

export const formOf = (id: string) => settings.value?.forms.find((form) => form.id === id);
export const formTitle = (id: string): string => formOf(id)?.title[language.value] || id;

export const tellSurvey = ({ form, fromDay, toDay, score, remindDaysBefore }: Survey): string => {
  const say = collecting.value;
  const question = formOf(form)?.fields.find(({ id }) => id === score)?.label[language.value] ?? score;
  return [
    say('survey.told.days', { from: fromDay, to: toDay }),
    question && `${say('survey.told.score', { question })}.`,
    remindDaysBefore === undefined ? say('survey.told.silent') : say('survey.told.reminded', { n: remindDaysBefore }),
  ]
    .filter(Boolean)
    .join(' ');
};

export const tellWeights = (weights: ImpactWeights): string =>
  `${weighed.map((part) => collecting.value('weights.share', { what: collecting.value(`weights.${part}`), share: shareOf(weights, part) })).join('; ')}.`;
