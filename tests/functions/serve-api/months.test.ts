import { describe, expect, it } from 'vitest';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import { MonthPost } from '../../../shared/contract/month-posts.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { draftReport } from '../../../shared/publishing/draft-report.ts';
import { cutOff, ideas, monthRecord } from '../../shared/publishing/month-record.ts';
import { memoryReports } from '../../world/memory-reports.ts';
import { channelPorts } from './channel-api.ts';

const staff = (id: string, role: string) => ({ id, email: `${id}@brand.example`, name: id === 'lead' ? 'Marta' : id, role });
const settings = Settings.parse({
  brand: { name: { en: 'B', uk: 'Б' }, timezone: 'Europe/Kyiv', calendar: 'kyiv' },
  staff: [staff('lead', 'lead'), staff('moderator', 'moderator')],
  channels: [
    { id: 'page', connection: 'page', platform: 'mastodon', account: 'us@social.example', name: 'Page', connectedAt: cutOff, posts: 'en' },
    { id: 'pictures', connection: 'pictures', platform: 'instagram', name: 'Pictures', connectedAt: cutOff, posts: 'uk' },
  ],
});
const nobody = new Map<string, never>();

/** The staff API over one drafted month. */
const months = async () => {
  const { ports, noted } = channelPorts();
  const memory = memoryReports();
  await memory.reports.draft(draftReport(monthRecord), { id: 'evt_1', name: 'report.drafted', at: cutOff, detail: {} });
  let count = 0;
  const api = serveApi({
    ...ports,
    reports: memory.reports,
    posts: memory.posts,
    consents: { all: async () => nobody, of: async () => nobody, say: async () => {} },
    ideas: { ...ports.ideas, list: async () => ideas, votes: async () => [] },
    figures: { rollups: async () => [] },
    month: {
      tellings: memory.tellings,
      topics: null,
      emailOf: async () => undefined,
      silent: async () => new Set<string>(),
    },
    settings: async () => settings,
    newId: (prefix) => `${prefix}_${count++}`,
  });
  const ask = async (method: string, path: string, body: object = {}, token = 'lead') => {
    const request = new Request(`https://heard.example/api/v1/reports/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
    });
    const answer = await api.fetch(request);
    const given: unknown = await answer.json();
    return { status: answer.status, body: given };
  };
  return { ask, noted, ...memory };
};
const title = { block: 'title', language: 'en', idea: 'idea_market', text: 'Ten stands' };

describe('a month in the API', () => {
  it('says what is missing in which language and who may approve it', async () => {
    const { ask } = await months();
    expect(await ask('GET', '2026-10')).toMatchObject({
      status: 200,
      body: { state: 'drafted', approvers: ['lead'], missing: { uk: [{ block: 'title', idea: 'idea_app' }] }, waiting: 0 },
    });
  });

  it('is changed beside its draft', async () => {
    const { ask, noted } = await months();
    const { body } = await ask('POST', '2026-10/edits', { changes: [title] });
    expect(body).toMatchObject({
      edits: { en: { ideas: { idea_market: { title: 'Ten stands' } } } },
      draft: { built: [{ title: 'Стійки біля ринку' }] },
    });
    expect(noted).toEqual(['lead report.edit 2026-10']);
  });

  it.each([
    ['edits of an idea that it does not tell', '2026-10/edits', { changes: [{ ...title, idea: 'idea_none' }] }, 422, 'report.idea-unknown'],
    ['edits without a change', '2026-10/edits', { changes: [] }, 400, 'request.invalid'],
    ['a month that is none', '2026-13/draft', {}, 400, 'month.invalid'],
    ['edits of a month without a draft', '2026-09/edits', { changes: [title] }, 404, 'report.unknown'],
    ['a post that it does not have', '2026-10/posts/page', {}, 404, 'post.unknown'],
    ['to ask for a post that it does not have', '2026-10/posts/page/ask', {}, 404, 'post.unknown'],
  ])('refuses %s', async (_what, path, body, status, code) => {
    const { ask } = await months();
    expect(await ask('POST', path, body)).toMatchObject({ status, body: { code } });
  });

  it('is approved by those accountable alone, and says who they are', async () => {
    const { ask, noted } = await months();
    expect(await ask('POST', '2026-10/approve', {}, 'moderator')).toMatchObject({
      status: 403,
      body: { code: 'report.not-yours', detail: 'This month is approved by Marta.' },
    });
    expect(await ask('POST', '2026-10/approve')).toMatchObject({ status: 200, body: { state: 'approved', approvedBy: 'lead' } });
    expect(await ask('POST', '2026-10/approve')).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect(noted).toEqual(['moderator report.approve-refused 2026-10', 'lead report.approve 2026-10']);
    expect(await ask('POST', '2026-10/edits', { changes: [title] })).toMatchObject({
      status: 409,
      body: { code: 'report.approved-already' },
    });
  });

  const post = (rest: object) => MonthPost.parse({ channel: 'page', language: 'en', text: 'T', ...rest });
  it('keeps that a post was put there by hand, once, whatever became of it before', async () => {
    const { ask, posts, noted } = await months();
    await posts.file('2026-10', post({ state: 'refused', problem: 'platform.403', said: 'No.' }));
    for (const url of ['https://social.example/1', 'https://social.example/2'])
      expect(await ask('POST', '2026-10/posts/page', { url })).toMatchObject({
        body: { posts: [{ state: 'posted', problem: null, said: null, postedBy: 'lead', url: 'https://social.example/1' }] },
      });
    expect(noted).toEqual(['lead report.posted 2026-10 page']);
    expect(await ask('POST', '2026-10/posts/page/ask')).toMatchObject({ status: 409, body: { code: 'post.on-its-way' } });
  });
  it.each([
    ['was refused', { state: 'refused', problem: 'platform.403' }],
    ['may be missing there', { state: 'possibly_delivered' }],
    ['had been left to staff', { state: 'by_hand', problem: 'channel.no-token' }],
  ])('asks anew for a post that %s', async (_what, rest) => {
    const { ask, posts, asked } = await months();
    await posts.file('2026-10', post(rest));
    expect(await ask('POST', '2026-10/posts/page/ask')).toMatchObject({ body: { posts: [{ state: 'asked', problem: null }] } });
    expect(await ask('POST', '2026-10/posts/page/ask')).toMatchObject({ status: 409, body: { code: 'post.on-its-way' } });
    expect(asked).toEqual([{ month: '2026-10', channel: 'page' }]);
  });
  it('does not ask for what Heard cannot post', async () => {
    const { ask, posts, asked } = await months();
    await posts.file('2026-10', post({ channel: 'pictures', problem: 'post.no-posting' }));
    expect(await ask('POST', '2026-10/posts/pictures/ask')).toMatchObject({ status: 409, body: { code: 'post.no-posting' } });
    expect(asked).toEqual([]);
  });

  it('is rehearsed with and without a draft, and nothing is kept', async () => {
    const { ask, reports, noted } = await months();
    const { body } = await ask('GET', '2026-10/rehearsal');
    expect(body).toMatchObject({ editions: [{ language: 'en' }, { language: 'uk' }], subscribers: 0 });
    expect(body).toMatchObject({
      posts: [
        { channel: 'page', state: 'waiting', problem: null },
        { channel: 'pictures', state: 'by_hand', problem: 'post.no-posting' },
      ],
    });
    expect(body).toMatchObject({
      thanks: [
        { person: 'per_idea_market', by: 'page' },
        { person: 'per_ann', by: 'page', language: 'en' },
        { person: 'per_shy', by: 'unreached' },
      ],
    });
    expect(await ask('GET', '2026-09/rehearsal')).toMatchObject({ status: 200, body: { month: '2026-09' } });
    expect([await reports.read('2026-09'), noted]).toEqual([undefined, []]);
  });
});
