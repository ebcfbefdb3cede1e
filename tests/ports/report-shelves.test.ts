import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postShelf } from '../../shared/aws/post-shelf.ts';
import { reportShelf } from '../../shared/aws/report-shelf.ts';
import { tellingShelf } from '../../shared/aws/telling-shelf.ts';
import { keys } from '../../shared/contract/keys.ts';
import { MonthPost } from '../../shared/contract/month-posts.ts';
import { Draft, Edition } from '../../shared/contract/reports.ts';
import { MonthMail, Thanks } from '../../shared/contract/thanks.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import { foldEdits } from '../../shared/publishing/fold-edits.ts';
import type { PostShelf, ReportShelf, Telling, TellingShelf } from '../../shared/publishing/ports.ts';
import { claimed, putThere } from '../../shared/publishing/posting.ts';
import { memoryReports } from '../world/memory-reports.ts';
import { openLocalTable } from './local-table.ts';

const at = instantFrom('2026-11-02T07:00:00Z');
let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

interface Shelves {
  readonly reports: ReportShelf;
  readonly posts: PostShelf;
  readonly tellings: TellingShelf;
}
const engines: ReadonlyArray<[string, () => Shelves]> = [
  ['in memory', memoryReports],
  [
    'in the table',
    () => ({
      reports: reportShelf(local.client, local.tableName, foldEdits),
      posts: postShelf(local.client, local.tableName),
      tellings: tellingShelf(local.client, local.tableName),
    }),
  ],
];
const told = { heard: 1, built: [], inProgress: [], declined: [], stillOpen: 0, thanks: [], kept: null };

let count = 0;
describe.each(engines)('months %s', (_name, open) => {
  let shelves: Shelves;
  let month: string;
  const fact = (name: 'report.drafted' | 'report.approved' | 'report.published' | 'report.late') => ({
    id: `evt_${name}.${month}`,
    name,
    at,
    detail: { month },
  });
  beforeEach(async () => {
    shelves = open();
    count += 1;
    month = `20${10 + count}-11`;
    await shelves.reports.draft(Draft.parse({ ...told, month, cutOff: at, templateVersion: 2 }), fact('report.drafted'));
  });
  const edition = (language: 'en' | 'uk', heard = 1) => Edition.parse({ ...told, heard, month, language, intro: null, publishedAt: at });

  it('are drafted, approved and published once each', async () => {
    const { reports } = shelves;
    expect(await reports.draft(Draft.parse({ ...told, heard: 9, month, cutOff: at, templateVersion: 2 }), fact('report.drafted'))).toBe(
      false,
    );
    expect(await reports.read(month)).toMatchObject({ state: 'drafted', draft: { heard: 1 }, approvedAt: null, editions: [] });
    expect([
      await reports.approve(month, at, 'marta', fact('report.approved')),
      await reports.approve(month, addSeconds(at, 1), 'x', fact('report.approved')),
    ]).toEqual([true, false]);
    expect(await reports.read(month)).toMatchObject({ state: 'approved', approvedAt: at, approvedBy: 'marta' });
    expect([await reports.publish(edition('uk'), 'uk'), await reports.publish(edition('uk', 2), 'uk')]).toEqual([true, false]);
    expect(await reports.read(month)).toMatchObject({ state: 'approved' });
    expect([await reports.published(month, fact('report.published')), await reports.published(month, fact('report.published'))]).toEqual([
      true,
      false,
    ]);
    expect(await reports.read(month)).toMatchObject({ state: 'published', editions: [{ language: 'uk', heard: 1 }] });
    expect([await reports.edition(month, 'uk'), await reports.edition(month, 'en')]).toEqual([edition('uk'), null]);
    expect(await reports.months()).toContain(month);
    expect([await reports.late(month, 'climb-0', fact('report.late')), await reports.late(month, 'climb-0', fact('report.late'))]).toEqual([
      true,
      false,
    ]);
  });

  it('keep changes beside the draft, the latest of each block counting', async () => {
    const change = { block: 'intro' as const, language: 'uk' as const, idea: null };
    await shelves.reports.edit(month, [{ id: 'edt_2', at: addSeconds(at, 2), by: 'marta', change: { ...change, text: 'Пізніше' } }]);
    await shelves.reports.edit(month, [{ id: 'edt_1', at, by: 'olha', change: { ...change, text: 'Раніше' } }]);
    expect((await shelves.reports.read(month))?.edits).toEqual({
      en: { intro: null, ideas: {} },
      uk: { intro: 'Пізніше', ideas: {} },
      leftOut: [],
    });
  });

  it('keep posts, each version written by one of those who read the one before', async () => {
    const { reports, posts } = shelves;
    const post = MonthPost.parse({ channel: 'page', language: 'uk', text: 'Ви просили' });
    expect([await posts.file(month, post), await posts.file(month, { ...post, text: 'X' })]).toEqual([true, false]);
    const [there, sending] = [putThere(post, 'marta', null, at) ?? post, claimed(post, at)];
    expect([
      await posts.change(month, there),
      await posts.change(month, sending),
      await posts.change(month, { ...sending, channel: 'none' }),
    ]).toEqual([true, false, false]);
    expect([await posts.read(month, 'page'), await posts.read(month, 'none')]).toEqual([there, null]);
    expect((await reports.read(month))?.posts).toEqual([there]);
  });

  it('are open until all is told, earliest first', async () => {
    const { tellings } = shelves;
    const mail = (n: number): Telling => ({ id: `tel_${n}`, at: addSeconds(at, n), person: `per_${n}`, what: 'mail' });
    const post: Telling = { id: 'tel_40', at: addSeconds(at, 40), channel: 'page', what: 'post' };
    await tellings.begin(month);
    await tellings.file(month, [mail(30), mail(10)]);
    await tellings.file(month, [
      mail(10),
      post,
      { id: 'tel_20', at: addSeconds(at, 20), person: 'per_20', what: 'thanks', idea: 'idea_1', own: 'idea_2' },
    ]);
    expect(await tellings.open()).toContain(month);
    expect((await tellings.due(month, 2)).map(({ id }) => id)).toEqual(['tel_10', 'tel_20']);
    expect((await tellings.all(month)).map(({ id }) => id).slice(0, 2)).toEqual(['tel_10', 'tel_20']);
    await tellings.told(month, mail(10));
    expect([await tellings.waiting(month), (await tellings.due(month, 1))[0]]).toMatchObject([3, { id: 'tel_20', own: 'idea_2' }]);
    expect((await tellings.due(month, 9)).at(-1)).toEqual(post);
    await tellings.end(month);
    expect(await tellings.open()).not.toContain(month);
  });

  it('mark thank-yous and mails before they leave, and over what was read alone', async () => {
    const { tellings, reports } = shelves;
    const thanks = Thanks.parse({ idea: 'idea_1', person: 'per_1', by: 'mail', state: 'sending', at });
    expect([await tellings.thank(month, thanks), await tellings.thank(month, { ...thanks, by: 'page' })]).toEqual([true, false]);
    expect([
      await tellings.rethank(month, { ...thanks, state: 'waiting' }, 'asked'),
      await tellings.rethank(month, { ...thanks, state: 'done' }, 'sending'),
    ]).toEqual([false, true]);
    expect([await tellings.thanks(month, 'idea_1', 'per_1'), await tellings.thanks(month, 'idea_1', 'per_2')]).toEqual([
      { ...thanks, state: 'done' },
      null,
    ]);
    expect((await reports.read(month))?.thanks).toEqual([{ ...thanks, state: 'done' }]);
    const mail = MonthMail.parse({ person: 'per_1', state: 'sending', at });
    expect([await tellings.mail(month, mail), await tellings.mail(month, mail)]).toEqual([true, false]);
    expect([await tellings.remail(month, { ...mail, state: 'sent' }, 'sending'), await tellings.remail(month, mail, 'waiting')]).toEqual([
      true,
      false,
    ]);
    expect([await tellings.mailed(month, 'per_1'), await tellings.mails(month)]).toEqual([
      { ...mail, state: 'sent' },
      [{ ...mail, state: 'sent' }],
    ]);
  });
});

it('reads a month as it was kept when it had one edition for both languages', async () => {
  const { client, tableName } = local;
  const put = (part: string, content: object) =>
    client.send(new PutCommand({ TableName: tableName, Item: { ...keys.report('2026-08', part), ...content } }));
  const idea = {
    id: 'idea_1',
    title: 'Лавки',
    quote: null,
    quoteLanguage: 'uk',
    reason: 'Стоять.',
    votes: 2,
    names: ['Дана'],
    movedAt: at,
  };
  const old = { month: '2026-08', heard: 1, built: [idea], inProgress: [], declined: [], stillOpen: 0, thanks: ['Дана'], kept: null };
  await put('DRAFT', { draft: { ...old, cutOff: at, templateVersion: 1 } });
  await put('EDITS', { edits: { intro: 'Серпень', ideas: { idea_1: { reason: 'Стоять!', leftOut: false } } } });
  await put('APPROVAL', { approval: { at, by: 'marta' } });
  await put('EDITION', { edition: { ...old, intro: 'Серпень', publishedAt: at } });
  await put('THANKS#idea_1#per_1', { thanks: { idea: 'idea_1', person: 'per_1', by: 'reply', at } });
  const shelf = reportShelf(client, tableName, foldEdits);
  expect(await shelf.read('2026-08')).toMatchObject({
    state: 'published',
    edits: { en: { intro: 'Серпень' }, uk: { ideas: { idea_1: { reason: 'Стоять!' } } }, leftOut: [] },
    editions: [{ language: null, built: [{ names: [{ person: '', name: 'Дана' }], evidence: null }] }],
    thanks: [{ by: 'reply', state: 'done', closed: [] }],
    posts: [],
  });
  expect((await shelf.edition('2026-08', 'en'))?.intro).toBe('Серпень');
});
