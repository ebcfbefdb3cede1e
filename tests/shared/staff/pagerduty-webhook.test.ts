import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { StaffAct } from '../../../shared/contract/acts.ts';
import { Notice } from '../../../shared/contract/conversations.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { pagerdutyDoorway } from '../../../shared/intake/doorways/pagerduty.ts';
import { pagerdutyPress } from '../../../shared/staff/notices/pagerduty-webhook.ts';
import { takeIncident } from '../../../shared/staff/take-incident.ts';
import { noTokens } from '../../fixtures/memory-intake.ts';
import { now } from './shown.ts';

const told = (event: object) => Buffer.from(JSON.stringify({ event }));
const acknowledged = {
  id: '5ac64822-4adc-4fda-ade0-410becf0de4f',
  event_type: 'incident.acknowledged',
  resource_type: 'incident',
  agent: { id: 'PLH1HKV', type: 'user_reference' },
  data: { id: 'PGR0VU2', type: 'incident', status: 'acknowledged', incident_key: 'clm_one' },
};
const body = told(acknowledged);
const sign = (secret: string, over: Buffer = body) => createHmac('sha256', secret).update(over).digest('hex');
const verify = (signature: string | undefined, secret = 'a secret', given = body) =>
  pagerdutyDoorway.verify(
    { method: 'POST', key: '', query: {}, headers: signature === undefined ? {} : { 'x-pagerduty-signature': signature }, body: given },
    secret,
    now,
    { signing: [secret] },
    noTokens,
  );

describe('the signature of PagerDuty', () => {
  it('is one of those joined by commas', () => {
    expect(verify(`v1=${sign('a secret')}`)).toBe(true);
    expect(verify(`v1=${sign('the one before')},v1=${sign('a secret')}`)).toBe(true);
  });
  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['a scheme alone', 'v1='],
    ['one without its scheme', sign('a secret')],
    ['another scheme', `v2=${sign('a secret')}`],
    ['capitals', `v1=${sign('a secret').toUpperCase()}`],
    ['half of it', `v1=${sign('a secret').slice(0, 32)}`],
    ['one too long', `v1=${sign('a secret')}0`],
    ['that of another secret', `v1=${sign('another')}`],
    ['that of another body', `v1=${sign('a secret', Buffer.from('{}'))}`],
    ['that of no secret', `v1=${createHmac('sha256', '').update(body).digest('hex')}`],
    ['a good one behind many', `${'v1=0,'.repeat(10)}v1=${sign('a secret')}`],
  ])('is refused when it is %s', (_name, signature) => expect(verify(signature)).toBe(false));
});

describe('what PagerDuty tells', () => {
  it('is somebody who took an incident of ours', () => expect(pagerdutyPress(body)).toEqual({ claim: 'clm_one', agent: 'PLH1HKV' }));
  it.each([
    ['an incident that was resolved', { ...acknowledged, event_type: 'incident.resolved' }],
    ['an incident of somebody else', { ...acknowledged, data: { incident_key: 'disk full' } }],
    ['a try', { event_type: 'pagey.ping' }],
  ])('is nothing to us when it is %s', (_name, event) => expect(pagerdutyPress(told(event))).toBeNull());
  it('is nothing when it is no JSON', () => expect(pagerdutyPress(Buffer.from('x'))).toBeNull());
});

describe('an incident that somebody took', () => {
  const notice = Notice.parse({
    id: 'ntc_1',
    claim: 'clm_one',
    conversation: 'conv_1',
    channel: 'duty',
    step: 'breach',
    metric: 'first_response',
    state: 'sent',
    at: now,
  });
  const member = (id: string, handle: string, rest: object = {}) => ({
    id,
    email: `${id}@example.org`,
    name: id,
    role: 'lead',
    handles: [`pagerduty:${handle}`],
    ...rest,
  });
  const staff = [
    member('olha', 'PLH1HKV'),
    member('left', 'P2', { endedAt: '2026-01-01T08:00:00.000Z' }),
    member('reader', 'P3', { role: 'read-only' }),
  ];
  const take = async (channel: string, claim = 'clm_one', agent = 'PLH1HKV') => {
    const marked: string[] = [];
    const acts: StaffAct[] = [];
    await takeIncident({
      mark: async (conversation, id, by) => void marked.push(`${conversation} ${id} ${by}`),
      record: async (given) => acts.push(...given),
      conversationOf: async (known) => (known === 'clm_one' ? 'conv_1' : undefined),
      notices: async () => [notice],
      settings: async () => Settings.parse({ staff }),
    })({ claim, agent }, channel, now);
    return { marked, acts: acts.map(({ type, by }) => `${type} by ${by}`) };
  };
  it('is acknowledged by whose handle it is', async () =>
    expect(await take('duty')).toEqual({ marked: ['conv_1 ntc_1 olha'], acts: ['acknowledge by olha'] }));
  it.each([
    ['nobody of staff has the handle', 'P9'],
    ['a rule of PagerDuty took it', 'somebody'],
    ['they left', 'P2'],
    ['they may only read', 'P3'],
  ])('stays open here, and the ladder climbs, where %s', async (_why, agent) =>
    expect(await take('duty', 'clm_one', agent)).toEqual({ marked: [], acts: [] }),
  );
  it('is forgotten where it was told elsewhere, or is not known', async () => {
    expect((await take('other')).acts).toEqual([]);
    expect((await take('duty', 'clm_two')).acts).toEqual([]);
  });
});
