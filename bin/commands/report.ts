import { Command } from 'commander';
import type { MonthPost } from '../../shared/contract/month-posts.ts';
import type { Edition } from '../../shared/contract/reports.ts';
import { Rehearsal, ReportWhole } from '../../shared/contract/thanks.ts';
import { monthTitle } from '../../shared/words/moments.ts';
import { monthWords } from '../../shared/words/month-words.ts';
import { speak } from '../../shared/words/speak.ts';
import { ask, print } from './speak.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}
const indented = (text: string) => text.split('\n').map((line) => `    ${line}`);

/** An edition as plain lines, in its own language. */
const editionLines = (edition: Edition): string[] => {
  const language = edition.language ?? 'en';
  const say = speak(monthWords, language);
  const ideas = (title: string, told: Edition['built']) =>
    told.length === 0
      ? []
      : [
          '',
          `  ${title}`,
          ...told.flatMap(({ title: name, reason, evidence, names }) => [
            `  — ${name}`,
            ...(reason ? indented(reason) : []),
            ...(evidence ? indented([evidence.text, evidence.url].filter(Boolean).join(' ')) : []),
            ...(names.length > 0 ? indented(names.map((one) => one.name).join(', ')) : []),
          ]),
        ];
  return [
    say('title', { month: monthTitle(language, edition.month) }),
    ...(edition.intro ? ['', `  ${edition.intro}`] : []),
    ...ideas(say('index.title'), edition.built),
    ...ideas(say('progress'), edition.inProgress),
    ...ideas(say('no'), edition.declined),
    '',
    `  ${say('thanks')}: ${edition.thanks.map(({ name }) => name).join(', ') || say('thanks.only')}`,
    '',
  ];
};

/** Who posts it, or how far it is. */
const postLine = ({ channel, state, problem, postedAt, url }: MonthPost): string => {
  const how = { by_hand: 'by hand', waiting: 'by Heard', possibly_delivered: 'possibly posted' } as const;
  const far = postedAt ? 'posted' : state === 'by_hand' || state === 'waiting' || state === 'possibly_delivered' ? how[state] : state;
  return ['post     ', far.padEnd(15), channel, ...(problem ? [`(${problem})`] : []), ...(url ? [url] : [])].join(' ');
};

const rehearsalLines = ({ editions, missing, thanks, subscribers, posts }: Rehearsal): string[] => [
  ...editions.flatMap(editionLines),
  ...(['en', 'uk'] as const).flatMap((language) =>
    missing[language].map(({ block, idea }) => `missing in ${language}: ${block}${idea ? ` of ${idea}` : ''}`),
  ),
  ...thanks.map(({ person, by, language, title, closed }) => {
    const why = by === 'unreached' ? ` (${closed.map((one) => `${one.way}: ${one.why}`).join(', ')})` : '';
    return `${by.padEnd(9)} ${language}  ${person}  ${title}${why}`;
  }),
  `mail      ${subscribers} subscribers`,
  ...posts.flatMap((post) => [postLine(post), ...indented(post.text)]),
  'Nothing was sent or kept.',
];

/** `heard report`: drafts a month, or prints what publishing it would do. */
export const reportCommand = (): Command =>
  new Command('report')
    .description('Draft a month of “You asked — we did”, or see what publishing it would do')
    .argument('<month>', 'as 2026-10')
    .option('--dry-run', 'print both editions and who would be thanked how; keep and send nothing')
    .option('--json', 'as JSON')
    .action(async (month: string, { dryRun, json }: Options) => {
      const path = `/reports/${encodeURIComponent(month)}`;
      if (dryRun) {
        const rehearsal = await ask(Rehearsal, `${path}/rehearsal`);
        return print(json, rehearsal, rehearsalLines(rehearsal));
      }
      const report = await ask(ReportWhole, `${path}/draft`, {});
      const { built, inProgress, declined } = report.draft;
      const counts = `${built.length} built, ${inProgress.length} in progress, ${declined.length} declined`;
      const line = `${month} is ${report.state}: ${counts}. Approved by: ${report.approvers.join(', ')}.`;
      print(json, report, [line, ...report.posts.map(postLine)]);
    });
