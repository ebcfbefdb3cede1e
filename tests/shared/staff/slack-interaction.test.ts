import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { slackDoorway } from '../../../shared/intake/doorways/slack.ts';
import { slackPress } from '../../../shared/staff/notices/slack-interaction.ts';
import { slackActions } from '../../../shared/staff/notices/slack-message.ts';
import { noTokens } from '../../fixtures/memory-intake.ts';
import { now } from './shown.ts';

const current = 'current-signing-secret';
const next = 'next-signing-secret';
const secrets = { signing: [current, next] };
const pressed = (action: object = {}, rest: object = {}) => ({
  type: 'block_actions',
  user: { id: 'U0OLHA', username: 'olha', team_id: 'T1' },
  team: { id: 'T1', domain: 'spytsia' },
  container: { type: 'message', message_ts: '1700.0001', channel_id: 'C1' },
  channel: { id: 'C1', name: 'alerts' },
  message: { ts: '1700.0001', type: 'message', text: '' },
  response_url: 'https://hooks.slack.com/actions/T1/1/x',
  actions: [{ type: 'button', action_id: 'acknowledge', block_id: 'conv_A.b-1', value: 'ntc_A', action_ts: '1700.2', ...action }],
  ...rest,
});
const form = (payload: unknown): Buffer => Buffer.from(new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
const body = form(pressed());
const seconds = Date.parse(now) / 1000;
const sign = (secret: string, stamp: number | string = seconds, over: Buffer | string = body, scheme = 'v0') =>
  createHmac('sha256', secret).update(`${scheme}:${stamp}:`).update(over).digest('hex');
const request = (headers: Record<string, string>, given: Buffer = body) => ({ method: 'POST', key: '', query: {}, headers, body: given });
const isFromSlack = (one: ReturnType<typeof request>, { signing }: { signing: readonly string[] }) =>
  signing.map((secret) => slackDoorway.verify(one, secret, now, secrets, noTokens)).includes(true);
const signed = (signature: string, stamp: number | string = seconds) => ({
  'x-slack-request-timestamp': String(stamp),
  'x-slack-signature': signature,
});
const good = `v0=${sign(current)}`;

it.each([
  ['the current secret', current],
  ['the next one', next],
])('takes a press signed with %s', (_which, secret) => {
  for (const stamp of [seconds, seconds - 300, seconds + 300])
    expect(isFromSlack(request(signed(`v0=${sign(secret, stamp)}`, stamp)), secrets)).toBe(true);
});

const forged: ReadonlyArray<readonly [string, ReturnType<typeof request>]> = [
  ['no headers', request({})],
  ['no signature', request({ 'x-slack-request-timestamp': String(seconds) })],
  ['no timestamp', request({ 'x-slack-signature': good })],
  ['an empty signature', request(signed(''))],
  ['a scheme alone', request(signed('v0='))],
  ['a digest alone', request(signed(sign(current)))],
  ['another scheme', request(signed(`v1=${sign(current)}`))],
  ['a scheme in capitals', request(signed(`V0=${sign(current)}`))],
  ['the digest in capitals', request(signed(`v0=${sign(current).toUpperCase()}`))],
  ['a character less', request(signed(good.slice(0, -1)))],
  ['a character more', request(signed(`${good}0`))],
  ['another last character', request(signed(good.slice(0, -1) + (good.endsWith('0') ? '1' : '0')))],
  ['the signature twice', request(signed(`${good}${sign(current)}`))],
  ['two headers joined', request(signed(`${good}, ${good}`))],
  ['a blank before it', request(signed(` ${good}`))],
  ['a line break behind it', request(signed(`${good}\n`))],
  ['zeros', request(signed(`v0=${'0'.repeat(64)}`))],
  ['base64', request(signed(`v0=${Buffer.from(sign(current), 'hex').toString('base64')}`))],
  ['a secret that was rotated out', request(signed(`v0=${sign('old-signing-secret')}`))],
  ['an empty secret', request(signed(`v0=${sign('')}`))],
  ['both secrets in one', request(signed(`v0=${sign(current + next)}`))],
  ['the body of another press', request(signed(good), form(pressed({ value: 'ntc_B' })))],
  ['a body with a line break', request(signed(good), Buffer.concat([body, Buffer.from('\n')]))],
  ['an empty body', request(signed(good), Buffer.alloc(0))],
  ['a signature of the body alone', request(signed(`v0=${createHmac('sha256', current).update(body).digest('hex')}`))],
  ['a signature of another scheme', request(signed(`v0=${sign(current, seconds, body, 'v1')}`))],
  ['301 seconds ago', request(signed(`v0=${sign(current, seconds - 301)}`, seconds - 301))],
  ['301 seconds ahead', request(signed(`v0=${sign(current, seconds + 301)}`, seconds + 301))],
  ['a timestamp moved after signing', request(signed(good, seconds + 1))],
  ['a timestamp in milliseconds', request(signed(`v0=${sign(current, seconds * 1000)}`, seconds * 1000))],
  ['a timestamp with a fraction', request(signed(`v0=${sign(current, `${seconds}.0`)}`, `${seconds}.0`))],
  ['a negative timestamp', request(signed(`v0=${sign(current, `-${seconds}`)}`, `-${seconds}`))],
  ['a timestamp that is a word', request(signed(`v0=${sign(current, 'now')}`, 'now'))],
  ['an empty timestamp', request(signed(`v0=${sign(current, '')}`, ''))],
];
it('is given at least 25 forgeries and takes none', () => {
  const taken = forged.filter(([, one]) => isFromSlack(one, secrets)).map(([what]) => what);
  expect(forged.length).toBeGreaterThanOrEqual(25);
  expect(taken).toEqual([]);
  expect(isFromSlack(request(signed(good)), secrets)).toBe(true);
});
it('takes nothing while no secret is known', () => {
  expect(isFromSlack(request(signed(good)), { signing: [] })).toBe(false);
  expect(isFromSlack(request(signed(`v0=${sign('')}`)), { signing: [] })).toBe(false);
});

describe('a press', () => {
  it.each(slackActions)('asks to %s', (action_id) => {
    expect(slackPress(form(pressed({ action_id })))).toEqual({
      notice: 'ntc_A',
      conversation: 'conv_A.b-1',
      action: action_id,
      slackUser: 'U0OLHA',
      team: 'T1',
      handle: 'C1:1700.0001',
      answerTo: 'https://hooks.slack.com/actions/T1/1/x',
    });
  });
  it.each([
    ['none', undefined],
    ['one of this machine', 'http://127.0.0.1/x'],
    ['one without encryption', 'http://hooks.slack.com/actions/x'],
    ['a host that begins like it', 'https://hooks.slack.com.example/actions/x'],
    ['a host behind an @', 'https://hooks.slack.com@169.254.169.254/x'],
    ['another port', 'https://hooks.slack.com:8080/actions/x'],
    ['a host that ends like it', 'https://nothooks.slack.com/actions/x'],
    ['a line break', 'https://hooks.slack.com/actions/x\nhttps://a.example'],
  ])('is answered nowhere when its address is %s', (_what, response_url) => {
    expect(slackPress(form(pressed({}, { response_url })))).toMatchObject({ notice: 'ntc_A', answerTo: null });
  });
  it('does without workspace and message', () => {
    expect(slackPress(form(pressed({}, { team: null, message: undefined })))).toMatchObject({ team: null, handle: null });
  });
  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['JSON that is no form', Buffer.from(JSON.stringify(pressed()))],
    ['a payload that is no JSON', Buffer.from('payload=%7B')],
    ['two payloads', Buffer.concat([body, Buffer.from('&'), body])],
    ['another kind of interaction', form(pressed({}, { type: 'view_submission' }))],
    ['no actions', form(pressed({}, { actions: [] }))],
    ['two actions', form(pressed({}, { actions: [...pressed().actions, ...pressed().actions] }))],
    ['a link that was followed', form(pressed({ action_id: 'open', value: undefined }))],
    ['an action that is not ours', form(pressed({ action_id: 'delete' }))],
    ['an action of every object', form(pressed({ action_id: 'constructor' }))],
    ['an id that is no notice', form(pressed({ value: 'conv_A' }))],
    ['an id with a path', form(pressed({ value: 'ntc_A/../../x' }))],
    ['a partition of something else', form(pressed({ block_id: 'SETTINGS' }))],
    ['nobody who pressed', form(pressed({}, { user: { id: '' } }))],
    ['a menu', form(pressed({ type: 'static_select' }))],
  ])('is not read from %s', (_what, given) => {
    expect(slackPress(given)).toBeNull();
  });
});
