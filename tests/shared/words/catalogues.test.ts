import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';
import { auditDeeds, auditWords } from '../../../shared/words/audit-words.ts';
import { channelScreenWords } from '../../../shared/words/channel-screen-words.ts';
import { channelSettingWords } from '../../../shared/words/channel-setting-words.ts';
import { channelProblems, checkWords } from '../../../shared/words/channel-words.ts';
import { clockWords } from '../../../shared/words/clock-words.ts';
import { consoleWords } from '../../../shared/words/console-words.ts';
import { deletionWords } from '../../../shared/words/deletion-words.ts';
import { deskWords } from '../../../shared/words/desk-words.ts';
import { destinationWords } from '../../../shared/words/destination-words.ts';
import { escalationWords } from '../../../shared/words/escalation-words.ts';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { formScreenWords } from '../../../shared/words/form-screen-words.ts';
import { formWords } from '../../../shared/words/form-words.ts';
import { ideaDeskWords } from '../../../shared/words/idea-desk-words.ts';
import { inboxWords } from '../../../shared/words/inbox-words.ts';
import { mailWords } from '../../../shared/words/mail-words.ts';
import { mergingWords } from '../../../shared/words/merging-words.ts';
import { moderationWords } from '../../../shared/words/moderation-words.ts';
import { monthWords } from '../../../shared/words/month-words.ts';
import { noticeChannelWords } from '../../../shared/words/notice-channel-words.ts';
import { noticeListWords } from '../../../shared/words/notice-list-words.ts';
import { noticeTestWords } from '../../../shared/words/notice-test-words.ts';
import { pageWords } from '../../../shared/words/page-words.ts';
import { pressWords } from '../../../shared/words/press-words.ts';
import { priorityWords } from '../../../shared/words/priority-words.ts';
import { quarantineReasons, quarantineWords } from '../../../shared/words/quarantine-words.ts';
import { quietWords } from '../../../shared/words/quiet-words.ts';
import { faultWords, fieldNames } from '../../../shared/words/refusals/fault-words.ts';
import { refusalWords } from '../../../shared/words/refusals/refusal-words.ts';
import { siteWords } from '../../../shared/words/site-words.ts';
import type { Catalogue } from '../../../shared/words/speak.ts';

const catalogues: Readonly<Record<string, Catalogue>> = {
  auditDeeds,
  auditWords,
  channelProblems,
  channelScreenWords,
  channelSettingWords,
  checkWords,
  clockWords,
  consoleWords,
  deletionWords,
  deskWords,
  destinationWords,
  escalationWords,
  faultWords,
  fieldNames,
  fieldWords,
  ideaDeskWords,
  inboxWords,
  mailWords,
  formScreenWords,
  formWords,
  mergingWords,
  moderationWords,
  monthWords,
  noticeChannelWords,
  noticeListWords,
  noticeTestWords,
  pageWords,
  pressWords,
  priorityWords,
  quarantineReasons,
  quarantineWords,
  quietWords,
  refusalWords,
  siteWords,
};
const sentences = Object.entries(catalogues).flatMap(([name, words]) =>
  Object.entries(words).map(([key, both]) => [`${name} ${key}`, both] as const),
);

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
/** Names of values and tags, and the cases of each plural. */
const partsOf = (message: string, language: string) => {
  const names = new Set<string>();
  const plurals: string[][] = [];
  const walk = (elements: readonly Element[]) => {
    for (const element of elements) {
      if ('value' in element && element.type !== 0) names.add(element.value);
      if ('children' in element) walk(element.children);
      if ('options' in element && element.type === 6)
        plurals.push(Object.keys(element.options).filter((option) => !option.startsWith('=')));
      if ('options' in element) for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, language).getAst());
  return { names, plurals };
};

it('says every sentence in both languages with the same values', () => {
  const unlike = sentences.filter(
    ([, { en, uk }]) => [...partsOf(en, 'en').names].toSorted().join() !== [...partsOf(uk, 'uk').names].toSorted().join(),
  );
  expect(unlike.map(([key]) => key)).toEqual([]);
});

it('knows every case of a Ukrainian plural, or does without cases', () => {
  const lacking = sentences.filter(([, { uk }]) =>
    partsOf(uk, 'uk').plurals.some(
      (cases) => cases.join() !== 'other' && !['one', 'few', 'many', 'other'].every((one) => cases.includes(one)),
    ),
  );
  expect(lacking.map(([key]) => key)).toEqual([]);
});

it('leaves no sentence empty and none in the other alphabet', () => {
  expect(sentences.filter(([, { en, uk }]) => !en.trim() || !uk.trim()).map(([key]) => key)).toEqual([]);
  const cyrillicInEnglish = sentences.filter(([key, { en }]) => /[а-яіїєґ]/iu.test(en) && !key.endsWith('nav.language'));
  expect(cyrillicInEnglish.map(([key]) => key)).toEqual([]);
});

it('uses Ukrainian quotation marks and apostrophes', () => {
  expect(sentences.filter(([, { uk }]) => /["“”']/.test(uk)).map(([key]) => key)).toEqual([]);
});

it('never shouts', () => {
  expect(sentences.filter(([, { en, uk }]) => /!/.test(en + uk)).map(([key]) => key)).toEqual([]);
});
