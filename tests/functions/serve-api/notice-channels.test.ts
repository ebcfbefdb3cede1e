import { describe, expect, it } from 'vitest';
import { openApi } from '../../../functions/serve-api/open-api.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { consoleWorld, moderatorToken, token } from '../../browser/console-world.ts';
import { channelApi } from './channel-api.ts';

const ask = async (method: string, path: string, by = token, headers: Record<string, string> = {}) => {
  const { answer } = await world;
  const given = await answer(
    new Request(`https://heard.example/api/v1/notice-channels${path}`, { method, headers: { authorization: `Bearer ${by}`, ...headers } }),
  );
  const body: unknown = await given.json();
  return { status: given.status, body };
};
const world = consoleWorld('https://heard.example', {});

describe('notice channels', () => {
  it('are listed for everybody on staff, of an address only the host', async () => {
    const { status, body } = await ask('GET', '', moderatorToken);
    expect([status, body]).toEqual([
      200,
      {
        items: [
          { id: 'riders-alerts', kind: 'slack', language: 'en', to: 'hooks.slack.com' },
          { id: 'duty-mail', kind: 'email', language: 'uk', to: null },
          { id: 'pager', kind: 'pagerduty', language: 'en', to: null },
        ],
      },
    ]);
  });
  it('are asked for a test, which is read until it is known what became of it', async () => {
    const headers = { 'idempotency-key': 'one press' };
    const { status, body } = await ask('POST', '/pager/test', token, headers);
    expect([status, body]).toEqual([202, expect.objectContaining({ channel: 'pager', by: 'marta', state: 'queued', problem: null })]);
    const again = await ask('POST', '/pager/test', token, headers);
    expect(again.body).toMatchObject({ state: 'failed', problem: { code: 'notice.no-secret' } });
  });
  it.each([
    ['POST', '/pager/test', moderatorToken, 403, 'role.not-allowed'],
    ['GET', '/pager/tests/test_1', moderatorToken, 403, 'role.not-allowed'],
    ['POST', '/nothing/test', token, 404, 'notice-channel.unknown'],
    ['GET', '/pager/tests/none', token, 404, 'notice-test.unknown'],
  ])('refuse %s %s', async (method, path, by, status, code) => {
    expect(await ask(method, path, by)).toEqual({ status, body: expect.objectContaining({ code }) });
  });
  it('are described with who may test them', () => {
    const { paths } = openApi('https://heard.example');
    expect(paths).toHaveProperty(['/api/v1/notice-channels/{id}/test', 'post', 'description'], 'For: lead, support-manager.');
    expect(paths).toHaveProperty(['/api/v1/notice-channels/{id}/test', 'post', 'responses', '202']);
  });
});

describe('secrets of notice channels', () => {
  const settings = Settings.parse({
    noticeChannels: [
      { id: 'pager', kind: 'pagerduty' },
      { id: 'slack', kind: 'slack', address: 'C0ALERTS' },
    ],
    connections: [{ id: 'slack', platform: 'slack' }],
  });
  const begin = () => channelApi({ settings: async () => settings });

  it('go in and never out; the signing secret before stays good until it is retired', async () => {
    const { ask: put, memory, noted } = begin();
    expect((await put('PUT', '/notice-channels/pager/secrets', { token: 'key', signing: 'old' })).body).toEqual({
      signing: 1,
      token: true,
    });
    expect((await put('PUT', '/notice-channels/pager/secrets', { signing: 'new' })).body).toEqual({ signing: 2, token: true });
    expect(await memory.secrets.of('pager')).toEqual({ token: 'key', signing: ['new', 'old'] });
    expect((await put('PUT', '/notice-channels/pager/secrets', { retire: true })).body).toEqual({ signing: 1, token: true });
    expect((await put('GET', '/notice-channels/pager/secrets')).body).toEqual({ signing: 1, token: true });
    expect(noted).toHaveLength(3);
  });

  it.each([
    ['a connection has the same id', 'slack', 'lead', 409, 'notice-channel.id-taken'],
    ['there is no such channel', 'nothing', 'lead', 404, 'notice-channel.unknown'],
    ['it is not their work', 'pager', 'moderator', 403, 'role.not-allowed'],
  ])('are refused where %s', async (_why, id, by, status, code) => {
    const { ask: put, memory } = begin();
    expect(await put('PUT', `/notice-channels/${id}/secrets`, { token: 'key' }, by)).toMatchObject({ status, body: { code } });
    expect(await memory.secrets.of(id)).toBeUndefined();
  });
});
