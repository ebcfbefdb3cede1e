import { describe, expect, it } from 'vitest';
import { Connection, Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { channelApi } from './channel-api.ts';

const bot = { id: 'bot', platform: 'telegram', name: 'Our bot' };
const withBot = async () => {
  const api = channelApi();
  await api.ask('POST', '/channels', bot);
  return api;
};
const held = async ({ memory }: ReturnType<typeof channelApi>) => (await memory.secrets.of('bot'))?.signing;

it('connects a channel: where it is called, what it has, and who did it', async () => {
  const { ask, noted } = channelApi();
  expect(await ask('POST', '/channels', { ...bot, team: 'riders' })).toMatchObject({
    status: 201,
    body: {
      ...bot,
      connection: 'bot',
      team: 'riders',
      connectedAt: '2026-11-16T08:00:00.000Z',
      address: 'https://hooks.heard.example/hooks/telegram/bot',
      secrets: { signing: 0, token: false, verifyToken: false },
      state: { heardAt: null, checks: [] },
    },
  });
  expect(await ask('GET', '/channels/bot')).toMatchObject({ status: 200, body: { id: 'bot', platform: 'telegram' } });
  expect(noted).toEqual(['lead channel.connect bot']);
});

it.each([
  ['where nobody has seen a reply arrive', 'facebook', undefined, true],
  ['not where replies are proven', 'telegram', undefined, false],
  ['as whoever connects it says', 'facebook', false, false],
  ['where one asks for it', 'telegram', true, true],
])('begins read-only %s', async (_when, platform, asked, readOnly) => {
  const { ask } = channelApi();
  expect(await ask('POST', '/channels', { id: 'new', platform, name: 'New', readOnly: asked })).toMatchObject({ body: { readOnly } });
});

it.each([
  ['POST', '/channels', bot],
  ['PATCH', '/channels/bot', { name: 'Theirs' }],
  ['PUT', '/channels/bot/secrets', { signing: 'theirs' }],
  ['POST', '/channels/bot/check', {}],
  ['POST', '/channels/bot/test', { to: '5' }],
])('lets only leads %s %s', async (method, path, body) => {
  const { ask, memory } = await withBot();
  expect(await ask(method, path, body, 'moderator')).toMatchObject({ status: 403, body: { code: 'role.not-allowed' } });
  expect([await memory.secrets.of('bot'), memory.asked]).toEqual([undefined, []]);
});

it('shows channels to everybody on staff, and to nobody else', async () => {
  const { ask } = await withBot();
  expect(await ask('GET', '/channels', undefined, 'moderator')).toMatchObject({ status: 200 });
  expect(await ask('GET', '/channels', undefined, 'a stranger')).toMatchObject({ status: 401, body: { code: 'token.unknown' } });
});

it.each([
  ['a channel of that name', 'bot'],
  ['a connection of that name', 'site'],
])('refuses to connect over %s', async (_what, id) => {
  const { ask } = await withBot();
  expect(await ask('POST', '/channels', { ...bot, id })).toMatchObject({ status: 409, body: { code: 'channel.exists' } });
});

it('goes on where it was broken off: a connection without its channel', async () => {
  const { ask, memory } = channelApi();
  await memory.documents.save(
    { kind: 'connection', document: Connection.parse(bot), version: 1, keeper: 'console', by: null },
    instantFrom('2026-11-16T07:00:00Z'),
  );
  expect(await ask('POST', '/channels', bot)).toMatchObject({ status: 201, body: { id: bot.id } });
});

it.each([
  ['an id that no address can hold', { ...bot, id: 'Our Bot' }],
  ['a form of our own', { ...bot, platform: 'form' }],
  ['a platform that nobody knows', { ...bot, platform: 'geocities' }],
  ['no name', { ...bot, name: '' }],
])('refuses %s', async (_what, given) => {
  expect(await channelApi().ask('POST', '/channels', given)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
});

it.each([
  ['GET', '/channels/nobody', undefined],
  ['PATCH', '/channels/nobody', { name: 'x' }],
  ['PUT', '/channels/nobody/secrets', { token: 'x' }],
  ['POST', '/channels/nobody/check', {}],
])('knows no channel by another name: %s %s', async (method, path, body) => {
  expect(await channelApi().ask(method, path, body)).toMatchObject({ status: 404, body: { code: 'channel.unknown' } });
});

describe('secrets', () => {
  it('go in and never out', async () => {
    const { ask, noted } = await withBot();
    const given = { signing: 'first-secret', token: 'bot-token', verifyToken: 'verify-token', clientSecret: 'client-secret' };
    expect(await ask('PUT', '/channels/bot/secrets', given)).toEqual({ status: 200, body: { done: true } });
    const { body } = await ask('GET', '/channels/bot');
    expect(body).toMatchObject({ secrets: { signing: 1, token: true, verifyToken: true } });
    const shown = JSON.stringify([body, (await ask('GET', '/channels')).body, noted]);
    for (const secret of Object.values(given)) expect(shown).not.toContain(secret);
  });

  it('rotate: the new one first, the one before still good, the one before that gone', async () => {
    const api = await withBot();
    for (const signing of ['first', 'second', 'second']) await api.ask('PUT', '/channels/bot/secrets', { signing });
    expect(await held(api)).toEqual(['second', 'first']);
    await api.ask('PUT', '/channels/bot/secrets', { signing: 'third' });
    expect(await held(api)).toEqual(['third', 'second']);
  });

  it('retire: only the current one stays, and the rest is kept', async () => {
    const api = await withBot();
    await api.ask('PUT', '/channels/bot/secrets', { signing: 'first', token: 'a token' });
    await api.ask('PUT', '/channels/bot/secrets', { signing: 'second' });
    await api.ask('PUT', '/channels/bot/secrets', { retire: true });
    expect(await api.memory.secrets.of('bot')).toEqual({ signing: ['second'], token: 'a token' });
    await api.ask('PUT', '/channels/bot/secrets', { retire: true });
    expect(await held(api)).toEqual(['second']);
  });

  it('stay when only another one changes', async () => {
    const api = await withBot();
    await api.ask('PUT', '/channels/bot/secrets', { signing: 'first' });
    await api.ask('PUT', '/channels/bot/secrets', { token: 'a token' });
    expect(await api.memory.secrets.of('bot')).toEqual({ signing: ['first'], token: 'a token' });
  });

  it('refuse to be empty', async () => {
    const { ask } = await withBot();
    expect(await ask('PUT', '/channels/bot/secrets', { signing: '' })).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });
});

describe('a change', () => {
  it('lets replies be sent only once something was heard', async () => {
    const { ask, memory, at } = await withBot();
    await ask('PATCH', '/channels/bot', { readOnly: true });
    expect(await ask('PATCH', '/channels/bot', { readOnly: false })).toMatchObject({
      status: 409,
      body: { code: 'channel.nothing-heard' },
    });
    expect(await ask('GET', '/channels/bot')).toMatchObject({ body: { readOnly: true } });
    await memory.channels.change('bot', { heardAt: at });
    expect(await ask('PATCH', '/channels/bot', { readOnly: false })).toMatchObject({ status: 200, body: { readOnly: false } });
  });

  it('keeps what it does not name', async () => {
    const settings = Settings.parse({ teams: [{ id: 'riders', name: 'Riders' }] });
    const { ask, noted } = channelApi({ settingsNow: async () => settings });
    await ask('POST', '/channels', bot);
    await ask('PATCH', '/channels/bot', { team: 'riders', graceSeconds: 60, readOnly: true });
    expect(await ask('PATCH', '/channels/bot', { name: 'Renamed' })).toMatchObject({
      body: { name: 'Renamed', team: 'riders', graceSeconds: 60, readOnly: true },
    });
    expect(noted.slice(1)).toEqual(['lead channel.change bot', 'lead channel.change bot']);
  });

  it('leaves alone what a settings file keeps', async () => {
    const { ask, memory, at } = await withBot();
    const document = { ...bot, connection: 'bot', connectedAt: at };
    await memory.documents.save({ kind: 'channel', document, version: 2, keeper: 'files', by: null }, at);
    expect(await ask('PATCH', '/channels/bot', { name: 'Mine' })).toMatchObject({ status: 409, body: { code: 'settings.kept-by-files' } });
    expect(await ask('GET', '/channels/bot')).toMatchObject({ body: { name: 'Our bot' } });
  });
});

it('asks for a check and says so, not what it will find', async () => {
  const { ask, memory } = await withBot();
  expect(await ask('POST', '/channels/bot/check')).toEqual({ status: 202, body: { done: true } });
  expect(memory.asked).toEqual([{ do: 'check', channel: 'bot' }]);
});

it('lists when each was heard and what is wrong', async () => {
  const { ask, memory, at } = channelApi();
  await memory.channels.change('site', { heardAt: at, problem: 'platform.401' });
  expect(await ask('GET', '/channels')).toMatchObject({ body: { items: [{ id: 'site', heardAt: at, problem: 'platform.401' }] } });
});

describe('a test message', () => {
  it('is asked for, and seen in the state of the channel', async () => {
    const { ask, noted } = await withBot();
    expect(await ask('POST', '/channels/bot/test', { to: ' 81001 ' })).toMatchObject({
      status: 202,
      body: { state: { testMessage: { to: '81001', by: 'lead', state: 'queued', problem: null } } },
    });
    expect(noted).toContain('lead channel.test bot');
  });
  it.each([
    ['no address of the platform', bot, 'my chat', 422, 'test.no-such-address'],
    ['nothing real to answer', { ...bot, id: 'bot2', platform: 'mastodon' }, '5', 409, 'test.needs-something-real'],
    ['a channel that only listens', { ...bot, id: 'bot3', readOnly: true }, '5', 409, 'channel.read-only'],
  ])('is refused where there is %s', async (_what, channel, to, status, code) => {
    const { ask, memory } = channelApi();
    await ask('POST', '/channels', channel);
    expect(await ask('POST', `/channels/${channel.id}/test`, { to })).toMatchObject({ status, body: { code } });
    expect((await memory.channels.read(channel.id)).testMessage).toBeNull();
  });
});

it('changes what it posts, whom it thanks and when it is late, and takes away what it may be without', async () => {
  const { ask } = await withBot();
  const given = { posts: 'uk', postsTo: '@spytsia', thanksTemplate: 'thank_you', graceSeconds: 60, silentAfterHours: 0 };
  expect(await ask('PATCH', '/channels/bot', given)).toMatchObject({ status: 200, body: given });
  const { body } = await ask('PATCH', '/channels/bot', { posts: null, postsTo: null, thanksTemplate: null, silentAfterHours: null });
  expect(body).toMatchObject({ name: bot.name, graceSeconds: 60 });
  for (const name of ['posts', 'postsTo', 'thanksTemplate', 'silentAfterHours']) expect(body).not.toHaveProperty(name);
});

it.each([
  [{ thanksTemplate: 'Thank you' }, 400, 'request.invalid'],
  [{ posts: 'de' }, 400, 'request.invalid'],
  [{ graceSeconds: -1 }, 400, 'request.invalid'],
  [{ team: 'ghosts' }, 422, 'channel.team-unknown'],
])('does not change to %j', async (given, status, code) => {
  const { ask, noted } = await withBot();
  expect(await ask('PATCH', '/channels/bot', given)).toMatchObject({ status, body: { code } });
  expect(noted).toHaveLength(1);
});
