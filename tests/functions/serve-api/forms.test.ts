import { beforeEach, describe, expect, it } from 'vitest';
import { Settings } from '../../../shared/contract/settings.ts';
import { memoryDocuments } from '../../fixtures/memory-documents.ts';
import { channelApi } from './channel-api.ts';

const words = (en: string) => ({ en, uk: en });
const scale = { id: 'score', type: 'scale', label: words('Would you recommend us?') };
const pulse = { id: 'pulse', channel: 'site', purpose: 'survey', title: words('Pulse'), intro: words(''), fields: [scale] };
const idea = { id: 'idea', channel: 'site', purpose: 'idea', title: words('Ideas'), intro: words('') };
const settings = Settings.parse({
  channels: [
    { id: 'site', connection: 'site', platform: 'form', name: 'Site', connectedAt: '2026-01-01T00:00:00.000Z' },
    { id: 'tg', connection: 'tg', platform: 'telegram', name: 'Telegram', connectedAt: '2026-01-01T00:00:00.000Z' },
  ],
  forms: [pulse, idea],
  surveys: [{ id: 'pulse', form: 'pulse', fromDay: 20, toDay: 25, score: 'score' }],
});

describe('forms', () => {
  let world: ReturnType<typeof channelApi>;
  beforeEach(() => {
    const documents = memoryDocuments(settings);
    world = channelApi({ settings: async () => settings, documents });
  });
  const save = (form: object, version = 1, path = 'idea', token = 'lead') => world.ask('PUT', `/forms/${path}`, { version, form }, token);

  it('are listed with whether they are open', async () => {
    expect((await world.ask('GET', '/forms')).body).toMatchObject({
      items: [
        { id: 'pulse', fields: 1, open: false, until: '2026-11-20T00:00:00.000Z' },
        { id: 'idea', fields: 4, open: true, until: null },
      ],
    });
  });
  it('are saved against the version that was seen, and read back', async () => {
    const fields = [{ id: 'text', type: 'long_text', label: words('Your idea'), required: true }];
    expect(await save({ ...idea, fields })).toMatchObject({ status: 200, body: { version: 2, keeper: 'console' } });
    expect((await world.ask('GET', '/forms/idea')).body).toMatchObject({ version: 2, form: { fields: [{ id: 'text' }] } });
    expect(await save(idea)).toMatchObject({ status: 409, body: { code: 'settings.changed-meanwhile' } });
    expect(world.noted).toEqual(['lead form.save idea']);
  });
  it('are new at version 0 only', async () => {
    expect(await save({ ...idea, id: 'other' }, 0, 'other')).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await save({ ...idea, id: 'other' }, 0, 'other')).toMatchObject({ status: 409 });
  });
  it('kept by files are changed there', async () => {
    await world.memory.documents.save(
      { kind: 'form', document: { ...idea, id: 'filed' }, version: 1, keeper: 'files', by: null },
      world.at,
    );
    const kept = channelApi({ settings: async () => settings, documents: world.memory.documents });
    expect((await kept.ask('PUT', '/forms/filed', { version: 1, form: { ...idea, id: 'filed' } })).body).toMatchObject({
      code: 'settings.kept-by-files',
    });
  });
  const field = (given: object) => ({
    ...idea,
    fields: [
      { id: 'text', type: 'text', label: words('a') },
      { id: 'more', type: 'text', label: words('b'), ...given },
    ],
  });
  it.each([
    ['by somebody else', idea, 'role.not-allowed', 'moderator'],
    ['under another address', { ...idea, id: 'other' }, 'form.other-id'],
    ['for a channel that takes no forms', { ...idea, channel: 'tg' }, 'form.channel-unknown'],
    ['with a field that the page itself needs', field({ id: 'website' }), 'request.invalid'],
    ['with two fields of one id', field({ id: 'text' }), 'request.invalid'],
    ['with a choice of one', field({ type: 'choice', options: [{ id: 'a', label: words('A') }] }), 'request.invalid'],
    ['with a name of markup', field({ id: '"><script>' }), 'request.invalid'],
    ['with a scale that becomes an idea', field({ type: 'scale', becomes: 'idea' }), 'request.invalid'],
    ['without the words of an idea', { ...idea, fields: [scale] }, 'request.invalid'],
    [
      'that closes before it opens',
      { ...idea, opensAt: '2026-12-02T00:00:00.000Z', closesAt: '2026-12-01T00:00:00.000Z' },
      'request.invalid',
    ],
  ])('are not saved %s', async (_how, form, code, token = 'lead') => {
    expect((await save(form, 1, 'idea', token)).body).toMatchObject({ code });
  });
  it('of a survey keep the scale that it counts', async () => {
    const fields = [{ ...scale, id: 'other' }];
    expect((await save({ ...pulse, fields }, 1, 'pulse')).body).toMatchObject({ code: 'form.survey-needs-scale' });
  });
});
