import { beforeEach, describe, expect, it } from 'vitest';
import { Settings } from '../../../shared/contract/settings.ts';
import { memoryDocuments } from '../../fixtures/memory-documents.ts';
import { channelApi } from './channel-api.ts';

const week = { mon: [['09:00', '18:00']] };
const settings = Settings.parse({
  calendars: [{ id: 'kyiv', timezone: 'Europe/Kyiv', weekly: week }],
  policies: [{ id: 'standard', position: 1, name: 'Standard', calendar: 'kyiv', targetMinutes: { first_response: 120 } }],
  teams: [{ id: 'care', name: 'Care', members: ['marta'] }],
  staff: [{ id: 'marta', email: 'marta@spytsia.example', name: 'Marta', role: 'lead', phone: '+380441234567' }],
  noticeChannels: [{ id: 'alerts', kind: 'slack', address: 'https://hooks.slack.example/T0' }],
  channels: [{ id: 'site', connection: 'site', platform: 'form', name: 'Site', connectedAt: '2026-01-01T00:00:00.000Z' }],
});
const [standard, kyiv] = [settings.policies[0], settings.calendars[0]];
const care = { id: 'care', name: 'Rider care', members: ['marta'] };

describe('settings documents', () => {
  let world: ReturnType<typeof channelApi>;
  let documents: ReturnType<typeof memoryDocuments>;
  beforeEach(() => {
    documents = memoryDocuments(settings);
    world = channelApi({ settings: async () => settings, documents });
  });
  const save = (path: string, document: unknown, version = 1, rest: { token?: string; takeOver?: boolean } = {}) => {
    const { token, ...body } = rest;
    return world.ask('PUT', `/settings/${path}`, { version, document, ...body }, token);
  };

  it('are listed with their versions, all or of a kind', async () => {
    const all = await world.ask('GET', '/settings-documents');
    expect(all.body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ kind: 'policy', id: 'standard' })]) });
    expect((await world.ask('GET', '/settings/team')).body).toEqual({
      items: [{ kind: 'team', id: 'care', version: 1, keeper: 'console', by: null, at: null }],
    });
  });

  it('are saved with who and when, keep their versions, and are audited', async () => {
    expect(await save('team/care', care)).toMatchObject({ status: 200, body: { version: 2, by: 'lead', at: world.at, document: care } });
    expect((await world.ask('GET', '/settings/team/care')).body).toMatchObject({ version: 2, document: care });
    expect((await world.ask('GET', '/settings/team/care/versions')).body).toMatchObject({
      items: [
        { version: 2, by: 'lead', document: { name: 'Rider care' } },
        { version: 1, by: null, document: { name: 'Care' } },
      ],
    });
    expect(world.noted).toEqual(['lead settings.save care']);
  });

  it('are brought back as the next version', async () => {
    await save('team/care', care);
    const back = await world.ask('POST', '/settings/team/care/restore', { version: 2, restore: 1 });
    expect(back).toMatchObject({ status: 200, body: { version: 3, by: 'lead', document: { name: 'Care' } } });
    expect(world.noted.at(-1)).toBe('lead settings.restore care');
    expect(await world.ask('POST', '/settings/team/care/restore', { version: 3, restore: 9 })).toMatchObject({ status: 404 });
    expect(await world.ask('POST', '/settings/team/care/restore', { version: 2, restore: 1 })).toMatchObject({ status: 409 });
  });

  it('keep what was promised until now when a policy changes', async () => {
    expect(await save('policy/standard', { ...standard, targetMinutes: { first_response: 60 } })).toMatchObject({ status: 200 });
    const [era] = await documents.list('policy-era');
    expect(await documents.read('policy-era', era?.id ?? '')).toMatchObject({ by: 'lead', document: { policies: [standard] } });
  });

  it('kept by files are changed there, or taken over on purpose', async () => {
    const filed = { id: 'filed', name: 'Filed', members: [] };
    await documents.save({ kind: 'team', document: filed, version: 1, keeper: 'files', by: null }, world.at);
    expect(await save('team/filed', filed)).toMatchObject({ status: 409, body: { code: 'settings.kept-by-files' } });
    expect(await save('team/filed', filed, 1, { takeOver: true })).toMatchObject({ status: 200, body: { keeper: 'console', version: 2 } });
    expect(world.noted).toEqual(['lead settings.take-over team/filed', 'lead settings.save filed']);
  });

  it('do not show addresses and phones to who may not change them', async () => {
    const seen = async (path: string, token: string) =>
      JSON.stringify((await world.ask('GET', `/settings/${path}`, undefined, token)).body);
    for (const path of ['notice-channel/alerts', 'notice-channel/alerts/versions']) {
      expect(await seen(path, 'moderator')).not.toContain('hooks.slack');
      expect(await seen(path, 'lead')).toContain('hooks.slack');
    }
    expect(await seen('staff/marta', 'moderator')).not.toContain('+380');
    expect(await seen('staff/marta', 'lead')).toContain('+380');
  });

  it('put policies into order once and whole, or not at all', async () => {
    const two = Settings.parse({ ...settings, policies: [...settings.policies, { ...standard, id: 'urgent', position: 2 }] });
    documents = memoryDocuments(two);
    world = channelApi({ settings: async () => two, documents });
    const order = (seen: string[], wanted: string[], token?: string) => world.ask('PUT', '/policy-order', { seen, order: wanted }, token);
    const [was, turned] = [
      ['standard', 'urgent'],
      ['urgent', 'standard'],
    ];
    expect((await order(turned, was)).body).toMatchObject({ code: 'settings.changed-meanwhile' });
    expect((await order(was, ['urgent'])).body).toMatchObject({ code: 'settings.changed-meanwhile' });
    expect((await order(was, turned, 'moderator')).status).toBe(403);
    expect(world.noted).toEqual([]);
    expect(await order(was, turned)).toMatchObject({ status: 200 });
    expect(world.noted.filter((line) => line.includes('policy.order'))).toHaveLength(2);
    expect(await documents.read('policy', 'urgent')).toMatchObject({ version: 2, document: { position: 1 } });
    expect(await documents.read('policy', 'standard')).toMatchObject({ version: 2, document: { position: 2 } });
    expect(await documents.list('policy-era')).toHaveLength(1);
  });

  it('do not move policies that a file keeps', async () => {
    const filed = { ...standard, id: 'filed', position: 7 };
    const two = Settings.parse({ ...settings, policies: [...settings.policies, filed] });
    world = channelApi({ settings: async () => two, documents });
    await documents.save({ kind: 'policy', document: filed, version: 1, keeper: 'files', by: null }, world.at);
    const body = { seen: ['standard', 'filed'], order: ['filed', 'standard'] };
    expect((await world.ask('PUT', '/policy-order', body)).body).toMatchObject({ code: 'settings.kept-by-files' });
    expect(await documents.list('policy-era')).toEqual([]);
  });

  const away = (path: string, version: number, token?: string) =>
    world.ask('DELETE', `/settings/${path}?version=${version}`, undefined, token);

  it('are deleted where nothing names them, and any version comes back', async () => {
    expect(await away('team/care', 1)).toMatchObject({ status: 200, body: { kind: 'team', id: 'care', version: 2, by: 'lead' } });
    expect((await world.ask('GET', '/settings/team/care')).status).toBe(404);
    const back = await world.ask('POST', '/settings/team/care/restore', { version: 2, restore: 1 });
    expect(back).toMatchObject({ status: 200, body: { version: 3, document: { name: 'Care' } } });
    expect(world.noted).toEqual(['lead settings.delete team/care', 'lead settings.restore care']);
  });

  it('that are gone are no version to bring back, and are begun anew after it', async () => {
    await away('team/care', 1);
    expect((await world.ask('POST', '/settings/team/care/restore', { version: 2, restore: 2 })).status).toBe(404);
    expect(await save('team/care', care, 0)).toMatchObject({ status: 200, body: { version: 3 } });
  });

  it('of a policy are deleted with what was promised until then kept', async () => {
    expect((await away('policy/standard', 1)).status).toBe(200);
    expect(await documents.list('policy-era')).toHaveLength(1);
  });

  it.each([
    ['while another names them', 'calendar/kyiv', 1, 'settings.in-use'],
    ['over a version that was not seen', 'team/care', 4, 'settings.changed-meanwhile'],
    ['that are not there', 'team/ghosts', 1, 'settings.unknown'],
    ['of people', 'staff/marta', 1, 'settings.never-deleted'],
    ['where channels are connected', 'channel/site', 1, 'settings.kept-elsewhere'],
  ])('are not deleted %s', async (_why, path, version, code) => {
    expect((await away(path, version)).body).toMatchObject({ code });
    expect(world.noted).toEqual([]);
  });

  it('say who names them, and where', async () => {
    expect((await away('calendar/kyiv', 1)).body).toMatchObject({ facts: { 'policy/standard': 'calendar' } });
  });

  it('are deleted by whose work their kind is, and not from under a settings file', async () => {
    expect((await away('team/care', 1, 'moderator')).body).toMatchObject({ code: 'role.not-allowed' });
    const filed = { id: 'filed', name: 'Filed', members: [] };
    await documents.save({ kind: 'team', document: filed, version: 1, keeper: 'files', by: null }, world.at);
    expect((await away('team/filed', 1)).body).toMatchObject({ code: 'settings.kept-by-files' });
    expect((await world.ask('DELETE', '/settings/team/filed?version=1&takeOver=true')).status).toBe(200);
    expect(world.noted).toEqual(['lead settings.take-over team/filed', 'lead settings.delete team/filed']);
  });

  it.each([
    ['of no kind', 'teems/care', care, 'settings.kind-unknown'],
    ['over a version that was not seen', 'team/care', care, 'settings.changed-meanwhile', 4],
    ['under another address', 'team/other', care, 'settings.other-id', 0],
    ['where channels are connected', 'channel/site', settings.channels[0], 'settings.kept-elsewhere'],
    ['that are eras', 'policy-era/e', {}, 'settings.kept-elsewhere', 0],
    ['of a calendar that never opens', 'calendar/kyiv', { ...kyiv, weekly: {} }, 'calendar.no-hours'],
    [
      'of a form without its channel',
      'form/f',
      { id: 'f', channel: 'no', purpose: 'idea', title: { en: '', uk: '' }, intro: { en: '', uk: '' } },
      'form.channel-unknown',
      0,
    ],
  ])('are not saved %s', async (_how, path, document, code, version = 1) => {
    expect((await save(path, document, version)).body).toMatchObject({ code });
    expect(world.noted).toEqual([]);
  });

  it('are saved by whose work their kind is', async () => {
    expect((await save('team/care', care, 1, { token: 'moderator' })).body).toMatchObject({ code: 'role.not-allowed' });
    expect((await world.ask('GET', '/settings/team/care', undefined, 'moderator')).status).toBe(200);
  });

  it.each([
    ['a field of the wrong shape', 'team/care', { ...care, members: [7] }, 'members.0', 'not-a-value'],
    ['a field that is missing', 'team/care', { id: 'care' }, 'name', 'missing'],
    [
      'a field that the kind does not have',
      'policy/standard',
      { ...standard, warning: { percent: 25, minuts: 3 } },
      'warning.minuts',
      'unknown-field',
    ],
    ['a calendar that is not there', 'policy/standard', { ...standard, calendar: 'mars' }, 'calendar', 'unknown mars'],
    ['people who are not there', 'team/care', { ...care, members: ['marta', 'ghost'] }, 'members.1', 'unknown ghost'],
    ['a rota that is not there', 'raci/answer', { id: 'answer', responsible: ['rota:night'] }, 'responsible.0', 'unknown night', 0],
    ['a role that is none', 'ladder/l', { id: 'l', steps: [{ tell: ['team', 'role:king'] }] }, 'steps.0.tell.1', 'unknown king', 0],
    [
      'a zone that is none',
      'rota/r',
      { id: 'r', members: ['marta'], from: '2026-11-16', timezone: 'Mars/Olympus' },
      'timezone',
      'unknown Mars/Olympus',
      0,
    ],
  ])('say at which field is %s', async (_what, path, document, field, fault, version = 1) => {
    const { status, body } = await save(path, document, version);
    expect([status, body]).toMatchObject([422, { code: 'settings.invalid', facts: { [field]: fault } }]);
  });
});
