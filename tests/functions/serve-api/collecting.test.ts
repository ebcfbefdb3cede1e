import { beforeEach, describe, expect, it } from 'vitest';
import { Settings } from '../../../shared/contract/settings.ts';
import { memoryDocuments } from '../../fixtures/memory-documents.ts';
import { channelApi } from './channel-api.ts';

const words = (en: string) => ({ en, uk: en });
const scale = { id: 'score', type: 'scale', label: words('Would you recommend us?') };
const form = (id: string, purpose: string) => ({
  id,
  channel: 'site',
  purpose,
  title: words(id),
  intro: words(''),
  fields: purpose === 'survey' ? [scale] : [],
});
const rule = { id: 'marked', markers: ['#idea'], threads: [{ channel: 'site', thread: 'page_1' }] };
const pulse = { id: 'pulse', form: 'pulse', fromDay: 20, toDay: 26, score: 'score' };
const settings = Settings.parse({
  brand: { name: words('Brand'), timezone: 'Europe/Kyiv', calendar: 'kyiv', stormOver: 7 },
  channels: [{ id: 'site', connection: 'site', platform: 'form', name: 'Site', connectedAt: '2026-01-01T00:00:00.000Z' }],
  forms: [form('pulse', 'survey'), form('other', 'survey'), form('idea', 'idea')],
  ideaRules: [rule],
  surveys: [pulse],
});
const weights = { votes: 0.5, cases: 0.5, reach: 0, estimate: 0 };

describe('what is collected', () => {
  let world: ReturnType<typeof channelApi>;
  let documents: ReturnType<typeof memoryDocuments>;
  beforeEach(() => {
    documents = memoryDocuments(settings);
    world = channelApi({ settings: async () => settings, documents });
  });
  const save = (path: string, body: object, token = 'lead') => world.ask('PUT', `/collecting/${path}`, body, token);

  it('is read, each with its version', async () => {
    expect((await world.ask('GET', '/collecting')).body).toMatchObject({
      weights: { weights: { votes: 0.3, cases: 0.4 }, version: 1 },
      rules: [{ rule: { id: 'marked', proposes: true }, version: 1 }],
      surveys: [{ survey: pulse, version: 1 }],
    });
  });
  it('is saved once over the version that was seen, and noted', async () => {
    const given = [
      ['weights', { weights }],
      ['rules/marked', { rule: { ...rule, markers: ['#ідея'] } }],
      ['surveys/pulse', { survey: { ...pulse, remindDaysBefore: 2 } }],
    ] as const;
    for (const [path, body] of given) {
      expect(await save(path, { version: 1, ...body })).toMatchObject({ status: 200, body: { ...body, version: 2, keeper: 'console' } });
      expect(await save(path, { version: 1, ...body })).toMatchObject({ status: 409, body: { code: 'settings.changed-meanwhile' } });
    }
    expect(world.noted).toEqual(['lead impact-weights.save brand', 'lead idea-rule.save marked', 'lead survey.save pulse']);
  });
  it('changes nothing else of the brand with the weights', async () => {
    await save('weights', { version: 1, weights });
    expect(await documents.read('brand', 'brand')).toMatchObject({ document: { stormOver: 7, impactWeights: weights } });
  });
  it('makes a new rule and a new survey at version 0', async () => {
    expect(await save('rules/mine', { version: 0, rule: { ...rule, id: 'mine' } })).toMatchObject({ status: 200, body: { version: 1 } });
    const survey = { ...pulse, id: 'mood', form: 'other' };
    expect(await save('surveys/mood', { version: 0, survey })).toMatchObject({ status: 200, body: { version: 1 } });
  });
  it('kept by files is changed there', async () => {
    await documents.save({ kind: 'survey', document: { ...pulse, id: 'filed' }, version: 1, keeper: 'files', by: null }, world.at);
    const kept = channelApi({ settings: async () => ({ ...settings, surveys: [] }), documents });
    expect((await kept.ask('PUT', '/collecting/surveys/filed', { version: 1, survey: { ...pulse, id: 'filed' } })).body).toMatchObject({
      code: 'settings.kept-by-files',
    });
  });
  it.each([
    ['weights that are all nothing', 'weights', { weights: { votes: 0, cases: 0, reach: 0, estimate: 0 } }, 'request.invalid'],
    ['a rule of another id', 'rules/other', { rule }, 'settings.other-id'],
    ['a rule for a channel that is not there', 'rules/marked', { rule: { ...rule, channels: ['tiktok'] } }, 'rule.channel-unknown'],
    ['a thread in such a channel', 'rules/marked', { rule: { ...rule, threads: [{ channel: 'x', thread: '1' }] } }, 'rule.channel-unknown'],
    ['a survey by a form that is none', 'surveys/pulse', { survey: { ...pulse, form: 'idea' } }, 'survey.form-unknown'],
    ['a survey by the form of another', 'surveys/new', { survey: { ...pulse, id: 'new' } }, 'survey.form-taken'],
    ['a score that is not asked for', 'surveys/pulse', { survey: { ...pulse, score: 'mood' } }, 'survey.score-unknown'],
    ['days that end before they begin', 'surveys/pulse', { survey: { ...pulse, toDay: 3 } }, 'request.invalid'],
    ['a reminder before it opens', 'surveys/pulse', { survey: { ...pulse, remindDaysBefore: 7 } }, 'request.invalid'],
  ])('refuses %s', async (_what, path, body, code) => {
    expect((await save(path, { version: 1, ...body })).body).toMatchObject({ code });
  });
  it('is changed by the lead, the editor and the community manager alone', async () => {
    expect((await save('weights', { version: 1, weights }, 'moderator')).status).toBe(403);
  });
});
