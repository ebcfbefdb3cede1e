import { describe, expect, it } from 'vitest';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { draftReport } from '../../../shared/publishing/draft-report.ts';
import { cutOff, ideas, monthRecord } from '../../shared/publishing/month-record.ts';
import { memoryReports } from '../../world/memory-reports.ts';
import { channelPorts } from './channel-api.ts';

const staff = (id: string, role: string) => ({ id, email: `${id}@brand.example`, name: id === 'lead' ? 'Marta' : id, role });
const settings = Settings.parse({
  brand: { name: { en: 'B', uk: 'Б' }, timezone: 'Europe/Kyiv', calendar: 'kyiv' },
  staff: [staff('lead', 'lead'), staff('moderator', 'moderator')],
  channels: [{ id: 'page', connection: 'page', platform: 'mastodon', name: 'Page', connectedAt: cutOff, posts: 'en' }],
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
  ])('refuses %s', async (_what, path, body, status, code) => {
    const { ask } = await months();
    expect(await ask('POST', path, body)).toMatchObject({ status, body: { code } });
  });

  it('is approved by those accountable alone, and says who they are', async () => {
    const { ask, noted, reports } = await months();
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
    await reports.post('2026-10', { channel: 'page', language: 'en', text: 'T', postedAt: null, postedBy: null, url: null });
    expect(await ask('POST', '2026-10/posts/page', { url: 'https://social.example/1' })).toMatchObject({
      body: { posts: [{ postedBy: 'lead', url: 'https://social.example/1' }] },
    });
  });

  it('is rehearsed with and without a draft, and nothing is kept', async () => {
    const { ask, reports, noted } = await months();
    const { body } = await ask('GET', '2026-10/rehearsal');
    expect(body).toMatchObject({ editions: [{ language: 'en' }, { language: 'uk' }], posts: [{ channel: 'page' }], subscribers: 0 });
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
