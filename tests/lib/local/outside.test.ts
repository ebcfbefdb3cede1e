import { afterAll, beforeAll, expect, it } from 'vitest';
import { toValue } from '../../../lib/local/items.ts';
import { openLocalChannels } from '../../../lib/local/local-channels.ts';
import { openOutbox } from '../../../lib/local/outbox.ts';
import { openOutside } from '../../../lib/local/outside.ts';
import { openPrepared, Prepared } from '../../../lib/local/platforms/prepared.ts';
import { openSeen } from '../../../lib/local/platforms/seen.ts';
import { openWorld, type World } from '../../ports/engines/open-world.ts';

/** Whose each request is that would have left the machine. */
let world: World;
let outbox: ReturnType<typeof openOutbox>;
const prepared = openPrepared();
let outside: ReturnType<typeof openOutside>;

const notice = (id: string, kind: string, address?: string) => ['notice-channel', { id, kind, address }] as const;
const documents = [
  notice('hook', 'slack', 'https://hooks.slack.com/services/T/B/x'),
  notice('bot', 'slack', 'C0ALERTS'),
  notice('pager', 'pagerduty', 'eu'),
  notice('ops', 'jira'),
  notice('each-mail', 'email'),
  notice('one-mail', 'email', 'riders@spytsia.example'),
  notice('each-phone', 'sms'),
  notice('one-phone', 'sms', '+380441111111'),
  [
    'channel',
    { id: 'demo-slack', connection: 'demo-slack', platform: 'slack', name: 'Slack', connectedAt: '2026-01-01T00:00:00.000Z' },
  ] as const,
];
const tokens = { bot: 'xoxb-shared', 'demo-slack': 'xoxb-shared', pager: 'routing-key', ops: 'genie-key' };

beforeAll(async () => {
  world = await openWorld('memory');
  const { dynamodb, parameters, database } = world.engines;
  const keys = ['pk', 'sk'] as const;
  await dynamodb.call('CreateTable', {
    TableName: 'Record',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keys.map((AttributeName, place) => ({ AttributeName, KeyType: place === 0 ? 'HASH' : 'RANGE' })),
    AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  });
  for (const [kind, document] of documents) {
    const Item = { pk: { S: 'SETTINGS' }, sk: { S: `${kind}#${document.id}` }, document: toValue(document) };
    await dynamodb.call('PutItem', { TableName: 'Record', Item });
  }
  for (const [name, token] of Object.entries(tokens)) parameters.put(`/secrets/${name}`, JSON.stringify({ token, signing: ['s'] }));
  const channels = openLocalChannels(dynamodb, parameters, 'Record', '/secrets');
  outbox = openOutbox(database);
  const now = () => world.clock.now;
  outside = openOutside({ outbox, channels, database, now, hooks: 'http://127.0.0.1:1', seen: openSeen(database), prepared, live: false });
});
afterAll(() => world.close());

const written = async () => {
  while (outside.busy()) await world.soon();
  return outbox.since('').at(-1);
};
const slack = (authorization: string) => ({
  url: 'https://slack.com/api/chat.postMessage',
  method: 'POST',
  headers: { authorization },
  body: '{"channel":"C0ALERTS","text":"Overdue"}',
});
const plain = (url: string, body: string, headers: Record<string, string> = {}) => ({ url, method: 'POST', headers, body });

it('lets the platform echo a reply, and no notice', async () => {
  await outside.request('notify-staff', slack('Bearer xoxb-shared'));
  expect(outside.nextDue()).toBeNull();
  await outside.request('send-reply', slack('Bearer xoxb-shared'));
  expect(outside.nextDue()).not.toBeNull();
});

it('keeps what is posted and not what is asked', async () => {
  const before = outbox.since('').length;
  await outside.request('tend-channels', { url: 'https://api.github.com/repos/a/b', method: 'GET', headers: {}, body: '' });
  expect(outbox.since('')).toHaveLength(before);
});

it('gives the answers that were prepared for an address, in order, and counts what it is asked', async () => {
  const url = 'https://api.github.com/repos/a/c';
  prepared.add(Prepared.parse({ url: `${url}?page=2`, body: ['two'], times: 2 }));
  prepared.add(Prepared.parse({ url, status: 429, headers: { 'retry-after': '60' }, body: 'slow down' }));
  const ask = async () => {
    const { status, body, headers } = await outside.request('tend-channels', {
      url: `${url}?page=1`,
      method: 'GET',
      headers: {},
      body: '',
    });
    return [status, body.slice(0, 9), headers['retry-after']];
  };
  expect([await ask(), await ask(), await ask()]).toEqual([
    [200, '["two"]', undefined],
    [200, '["two"]', undefined],
    [429, 'slow down', '60'],
  ]);
  expect(await ask()).not.toEqual([429, 'slow down', '60']);
  expect(prepared.told()).toMatchObject({ waiting: [], asked: { [`GET ${url}`]: 4 } });
});

it.each([
  ['an incoming webhook by its address', 'notify-staff', plain('https://hooks.slack.com/services/T/B/x', '{}'), 'hook', 'notice'],
  ['a bot by its token', 'notify-staff', slack('Bearer xoxb-shared'), 'bot', 'notice'],
  ['a reply with the same token by its connection', 'send-reply', slack('Bearer xoxb-shared'), 'demo-slack', 'reply'],
  [
    'PagerDuty by the key in the body',
    'notify-staff',
    plain('https://events.eu.pagerduty.com/v2/enqueue', '{"routing_key":"routing-key","event_action":"trigger"}'),
    'pager',
    'notice',
  ],
  [
    'Jira by its key',
    'notify-staff',
    plain('https://api.atlassian.com/jsm/ops/integration/v2/alerts', '{}', { authorization: 'GenieKey genie-key' }),
    'ops',
    'notice',
  ],
  ['a stranger by the host', 'notify-staff', plain('https://ops.example/heard', '{}'), 'ops.example', 'notice'],
])('knows %s', async (_what, name, request, channel, kind) => {
  await outside.request(name, request);
  expect(await written()).toMatchObject({ channel, kind });
});

it.each([
  ['+380441111111', 'one-phone'],
  ['+380442222222', 'each-phone'],
])('keeps a short message to %s as a notice of %s', async (to, channel) => {
  outside.shortMessage({ to, text: 'Строк минув: Олена' });
  expect(await written()).toEqual({
    at: '2026-11-13T12:00:00.000Z',
    kind: 'notice',
    channel,
    to,
    url: `sms:${to}`,
    body: { text: 'Строк минув: Олена' },
  });
});

it.each([
  ['notify-staff', 'riders@spytsia.example', 'one-mail', 'notice'],
  ['notify-staff', 'olha@spytsia.example', 'each-mail', 'notice'],
  ['publish-report', 'visitor@example.com', 'mail', 'mail'],
])('keeps a mail of %s to %s', async (caller, to, channel, kind) => {
  outside.mail({ from: 'heard@spytsia.example', to: [to], subject: 's', html: '', text: '', headers: {} }, caller);
  expect(await written()).toMatchObject({ channel, kind, to, url: `mailto:${to}` });
});
