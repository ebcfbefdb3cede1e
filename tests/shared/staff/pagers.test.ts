import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { fromMillis } from '../../../shared/kernel/instant.ts';
import { jiraServiceManagement as jira } from '../../../shared/staff/notices/jira-service-management.ts';
import { pagerduty } from '../../../shared/staff/notices/pagerduty.ts';
import { webhook } from '../../../shared/staff/notices/webhook.ts';
import { bodyOf, hostileNames, http, shown, to } from './shown.ts';

const long = 'ж'.repeat(5000);

describe('PagerDuty', () => {
  const key = 'R'.repeat(32);
  const us = to('', { token: key });
  it('triggers an alert of the claim', () => {
    const request = http(pagerduty.send(shown(), us));
    expect(request.url).toBe('https://events.pagerduty.com/v2/enqueue');
    expect(bodyOf(request)).toEqual({
      routing_key: key,
      event_action: 'trigger',
      dedup_key: 'clm_first',
      client: 'Heard',
      client_url: 'https://heard.example/console/conversations/conv_Ab',
      links: [
        { href: 'https://heard.example/console/conversations/conv_Ab', text: 'Reply' },
        { href: 'https://heard.example/ack/token', text: 'I take it' },
      ],
      payload: {
        summary: 'Overdue: Olena on Telegram',
        source: 'heard.example',
        severity: 'critical',
        timestamp: '2026-11-16T08:00:00.000Z',
        component: 'conv_AbCdEfGhIjKlMnOpQrStUv',
        class: 'breach',
        custom_details: { line: 'Clock: first response, was due Mon 09:30. Reply now.', quote: 'The lock does not open' },
      },
    });
  });
  it.each([
    ['warning', false, 'warning'],
    ['step-2', true, 'critical'],
    ['test', false, 'info'],
  ])('gives the step %s its severity', (step, urgent, severity) => {
    expect(bodyOf(pagerduty.send(shown({ step, urgent }), us))).toMatchObject({ payload: { severity } });
  });
  it.each([
    ['update', 'acknowledge'],
    ['resolve', 'resolve'],
  ] as const)('tells of %s by the same key and nothing else', (verb, event_action) => {
    expect(bodyOf(pagerduty[verb]?.(shown(), us, null))).toEqual({ routing_key: key, event_action, dedup_key: 'clm_first' });
  });
  it.each([
    ['eu', 'https://events.eu.pagerduty.com/v2/enqueue'],
    ['https://events.eu.pagerduty.com/v2/enqueue', 'https://events.eu.pagerduty.com/v2/enqueue'],
    ['https://spytsia.eu.pagerduty.com', 'https://events.eu.pagerduty.com/v2/enqueue'],
    ['https://events.pagerduty.com/v2/enqueue', 'https://events.pagerduty.com/v2/enqueue'],
    ['https://evil.example/.eu.pagerduty.com.evil', 'https://events.pagerduty.com/v2/enqueue'],
  ])('asks the host of its region for %s', (address, url) => {
    expect(http(pagerduty.send(shown(), to(address, { token: key }))).url).toBe(url);
  });
  it('keeps to 1,024 characters and 255 of the key', () => {
    const body = JSON.parse(http(pagerduty.send(shown({ incident: 'c'.repeat(300) }, { title: long }), us)).body);
    expect([body.payload.summary.length, body.dedup_key.length]).toEqual([1024, 255]);
  });
  it('needs a routing key', () => {
    expect(() => pagerduty.send(shown(), to(''))).toThrow('routing key');
  });
});

describe('Jira Service Management', () => {
  const ops = to('', { token: 'key-1' });
  const base = 'https://api.atlassian.com/jsm/ops/integration/v2/alerts';
  it('creates an alert whose alias is the claim', () => {
    const request = http(jira.send(shown(), ops));
    expect(request).toMatchObject({ url: base, headers: { authorization: 'GenieKey key-1' } });
    expect(bodyOf(request)).toEqual({
      message: 'Overdue: Olena on Telegram',
      alias: 'clm_first',
      description:
        'Clock: first response, was due Mon 09:30. Reply now.\n\nThe lock does not open\n\nReply: https://heard.example/console/conversations/conv_Ab\n\nI take it: https://heard.example/ack/token',
      tags: ['heard', 'breach'],
      details: { notice: 'ntc_AbCdEfGhIjKlMnOpQrStUv', conversation: 'conv_AbCdEfGhIjKlMnOpQrStUv', step: 'breach', language: 'en' },
      entity: 'conv_AbCdEfGhIjKlMnOpQrStUv',
      source: 'Heard',
      priority: 'P1',
    });
  });
  it.each([
    ['update', 'acknowledge'],
    ['resolve', 'close'],
  ] as const)('tells of %s by the alias', (verb, path) => {
    const request = http(jira[verb]?.(shown({ incident: 'a/b c' }, { settled: 'Taken by Olha' }), ops, null));
    expect(request.url).toBe(`${base}/a%2Fb%20c/${path}?identifierType=alias`);
    expect(bodyOf(request)).toEqual({ source: 'Heard', note: 'Taken by Olha' });
  });
  it('asks another host of the same contract', () => {
    const there = to('https://api.eu.opsgenie.com/v2/alerts', { token: 'k' });
    expect(http(jira.send(shown(), there)).url).toBe('https://api.eu.opsgenie.com/v2/alerts');
  });
  it('keeps to 130 characters', () => {
    expect(String(bodyOf(jira.send(shown({}, { title: long }), ops))['message'])).toHaveLength(130);
  });
  it('needs a key', () => {
    expect(() => jira.send(shown(), to(''))).toThrow('API key');
  });
});

describe('a webhook of their own', () => {
  const [first, second] = ['whsec_Y3VycmVudCBzZWNyZXQgb2YgdGhlIGRlbW8=', 'whsec_bmV4dCBzZWNyZXQgb2YgdGhlIGRlbW8hIQ=='];
  const there = { ...to('https://ops.example/heard', { signing: [first, second] }), now: fromMillis(Date.now()) };
  it.each([first, second])('is signed so that the library of the standard takes it with %s', (secret) => {
    const { headers, body } = http(webhook.send(shown(), there));
    expect(new Webhook(secret).verify(body, { ...headers })).toMatchObject({ type: 'deadline.breach', data: { claim: 'clm_first' } });
  });
  it('is known again by the id of the notice', () => {
    expect(http(webhook.send(shown(), there)).headers['webhook-id']).toBe('ntc_AbCdEfGhIjKlMnOpQrStUv');
  });
  it('gives every change an id of its own, the same for the same change', () => {
    const id = (verb: 'update' | 'resolve', settled: string) =>
      http(webhook[verb]?.(shown({}, { settled }), there, null)).headers['webhook-id'];
    const ids = [id('update', 'Taken by Olha'), id('update', 'Snoozed until 10:00 by Olha'), id('resolve', 'Answered by Olha')];
    expect(new Set([...ids, shown().id]).size).toBe(4);
    expect(id('update', 'Taken by Olha')).toBe(ids[0]);
  });
  it('holds no words of the person who waits but the name in the title', () => {
    expect(http(webhook.send(shown(), there)).body).not.toContain('The lock');
  });
  it('needs a secret', () => {
    expect(() => webhook.send(shown(), to('https://ops.example/heard'))).toThrow('signing secret');
  });
});

it.each([
  [200, null],
  [202, null],
  [302, 'status 302'],
  [401, 'status 401'],
  [429, 'status 429'],
  [500, 'status 500'],
])('reads the status %i', (status, problem) => {
  for (const adapter of [pagerduty, jira])
    expect(http(adapter.send(shown(), to('', { token: 'k' }))).problem({ status, body: '' })).toBe(problem);
});

it.each(hostileNames)('shows a name with %s on one line', (_what, name) => {
  for (const adapter of [pagerduty, jira]) {
    const body = JSON.stringify(bodyOf(adapter.send(shown({}, { title: name, quote: '' }), to('', { token: 'k' }))));
    expect(body).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]|\\u0000|\\r/);
  }
});
