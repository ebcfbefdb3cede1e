import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { NoticeChannelList, NoticeTest } from '../../shared/contract/notice-tests.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

/** "Send test" as staff press it: asked of the API or the command line, sent by the notifier, kept in the outbox. */
const channels = [
  { id: 'slack', kind: 'slack', address: 'https://hooks.slack.com/services/T0/B0/not-a-real-hook', language: 'uk' },
  { id: 'slack-bot', kind: 'slack', address: 'C0ALERTS' },
  { id: 'teams', kind: 'teams', address: 'https://prod-1.westeurope.logic.azure.com/workflows/x' },
  { id: 'webhook', kind: 'webhook', address: 'https://ops.brand.example/heard' },
  { id: 'email', kind: 'email', address: 'duty@brand.example' },
  { id: 'own-mail', kind: 'email' },
  { id: 'phone', kind: 'sms' },
  { id: 'pagerduty', kind: 'pagerduty' },
  { id: 'inside', kind: 'webhook', address: 'https://10.0.0.7/heard' },
];
const secrets = {
  'slack-bot': { token: 'xoxb-not-a-real-token' },
  webhook: { signing: [`whsec_${Buffer.from('a key of the test').toString('base64')}`] },
  inside: { signing: [`whsec_${Buffer.from('another key').toString('base64')}`] },
};
const staff = [{ id: 'lead', email: 'lead@brand.example', name: 'Marta', role: 'lead' }];

let heard: RunningHeard;
beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'heard-')), 'settings.json');
  writeFileSync(file, JSON.stringify({ staff, noticeChannels: channels }));
  heard = await startHeard({ memory: true, args: ['--settings', file] });
  const { awsEndpoint } = z.object({ awsEndpoint: z.string() }).parse(await (await fetch(`${heard.url}/local/health`)).json());
  const credentials = { accessKeyId: 'ops', secretAccessKey: 'local' };
  const parameters = new SSMClient({ endpoint: awsEndpoint, region: 'eu-central-1', credentials });
  for (const [id, kept] of Object.entries(secrets))
    await parameters.send(new PutParameterCommand({ Name: `/heard/dev/secrets/${id}`, Value: JSON.stringify(kept), Type: 'SecureString' }));
});
afterAll(async () => {
  await heard?.kill('SIGTERM');
});

/** Presses the button and waits; answers with what became of it and what left for the channel. */
const press = async (id: string) => {
  const before = (await heard.outbox()).length;
  const asked = await heard.api(NoticeTest, `/api/v1/notice-channels/${id}/test`, {});
  expect(asked).toMatchObject({ channel: id, by: 'lead', problem: null });
  await heard.drained();
  const test = await heard.api(NoticeTest, `/api/v1/notice-channels/${id}/tests/${asked.id}`);
  return { test, left: (await heard.outbox()).slice(before) };
};

it('lists where notices go, without what is secret in an address', async () => {
  const { items } = await heard.api(NoticeChannelList, '/api/v1/notice-channels');
  expect(items.map(({ id }) => id).toSorted()).toEqual(channels.map(({ id }) => id).toSorted());
  expect(items.find(({ id }) => id === 'slack')).toEqual({ id: 'slack', kind: 'slack', language: 'uk', to: 'hooks.slack.com' });
});

it.each([
  ['slack', 'https://hooks.slack.com/services/T0/B0/not-a-real-hook', 'Перевірка від Heard: канал працює'],
  ['slack-bot', 'https://slack.com/api/chat.postMessage', 'A test from Heard: this channel works'],
  ['teams', 'https://prod-1.westeurope.logic.azure.com/workflows/x', 'A test from Heard: this channel works'],
  ['webhook', 'https://ops.brand.example/heard', 'A test from Heard: this channel works'],
  ['email', 'mailto:duty@brand.example', 'A test from Heard: this channel works'],
  ['own-mail', 'mailto:lead@brand.example', 'A test from Heard: this channel works'],
])('sends a test to %s', async (id, url, words) => {
  const { test, left } = await press(id);
  expect(test).toMatchObject({ state: 'sent', problem: null });
  expect(left).toMatchObject([{ kind: 'notice', url }]);
  expect(JSON.stringify(left[0]?.body)).toContain(words);
  if (id === 'slack-bot') expect(test.handle).toMatch(/^C0ALERTS:/);
});

it.each([
  ['pagerduty', 'notice.no-secret'],
  ['inside', 'address.not-allowed'],
  ['phone', 'notice.no-address'],
])('says what is wrong with %s, and sends nothing', async (id, code) => {
  const { test, left } = await press(id);
  expect(test).toMatchObject({ state: 'failed', handle: null, problem: { code, detail: expect.stringMatching(/test again\.$/) } });
  expect(left).toEqual([]);
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${heard.url}/api/v1/notice-channels/${path}`, { ...init, headers: { authorization: `Bearer ${heard.token}`, ...init.headers } });

it('sends once for a request that comes twice', async () => {
  const twice = { method: 'POST', headers: { 'idempotency-key': 'one press' } };
  const before = (await heard.outbox()).length;
  const [first, second] = [await ask('teams/test', twice), await ask('teams/test', twice)];
  const ids = [NoticeTest.parse(await first.json()).id, NoticeTest.parse(await second.json()).id];
  await heard.drained();
  expect([first.status, new Set(ids).size, (await heard.outbox()).length - before]).toEqual([202, 1, 1]);
});

it.each([
  ['nothing/test', { method: 'POST' }, 404, 'notice-channel.unknown'],
  ['teams/tests/none', {}, 404, 'notice-test.unknown'],
  ['teams/test', { method: 'POST', headers: { authorization: 'Bearer nobody' } }, 401, 'token.unknown'],
])('refuses %s', async (path, init, status, code) => {
  const answer = await ask(path, init);
  expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })]);
});

/** `heard …` against the running Heard: its exit code and what it printed. */
const command = (...given: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, HEARD_URL: heard.url, HEARD_TOKEN: heard.token };
    const child = execFile(process.execPath, ['bin/start.mjs', 'heard', 'notices', ...given], { env }, (_error, out, problem) =>
      resolve({ code: child.exitCode ?? 1, said: out + problem }),
    );
  });

it('is asked for on the command line, which waits and says what became of it', async () => {
  expect((await command('list')).said).toMatch(/^slack +slack +uk {2}hooks\.slack\.com$/m);
  expect(await command('test', 'email')).toEqual({ code: 0, said: 'email: sent. Look there.\n' });
  const wrong = await command('test', 'pagerduty');
  expect([wrong.code, wrong.said]).toEqual([
    1,
    expect.stringMatching(/^pagerduty: This channel has no secret yet\. .*\(notice\.no-secret\)\n$/),
  ]);
  const none = await command('test', 'nothing', '--json');
  expect([none.code, none.said]).toEqual([1, 'There is no notice channel nothing. (notice-channel.unknown)\n']);
});
