import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { answerFor } from '../../../lib/local/platforms/answers.ts';
import { nobody } from '../../../lib/local/platforms/asked.ts';
import { openSeen } from '../../../lib/local/platforms/seen.ts';
import { noticeAdapters } from '../../../shared/staff/notices/adapters.ts';
import type { NoticeAdapter } from '../../../shared/staff/notices/notice-adapter.ts';
import { http, shown, to } from '../../shared/staff/shown.ts';

const seen = openSeen(new DatabaseSync(':memory:'));
const { slack, teams, pagerduty, jira } = noticeAdapters;
const answered = (adapter: NoticeAdapter, verb: 'send' | 'update' | 'resolve', address: string) => {
  const place = to(address, { token: 't' });
  const request = http(verb === 'send' ? adapter.send(shown(), place) : adapter[verb]?.(shown(), place, 'C0ALERTS:1700.1'));
  const { answer, to: whom } = answerFor(request, 1_763_280_000, nobody, seen);
  return { ...answer, whom, problem: request.problem(answer) };
};

it.each<[string, NoticeAdapter, 'send' | 'update' | 'resolve', string, number, string | undefined]>([
  ['Slack by webhook', slack, 'send', 'https://hooks.slack.com/services/T/B/x', 200, undefined],
  ['Slack by a bot', slack, 'send', 'C0ALERTS', 200, 'C0ALERTS'],
  ['a change in Slack', slack, 'update', 'C0ALERTS', 200, 'C0ALERTS'],
  ['Teams', teams, 'send', 'https://prod-1.westeurope.logic.azure.com:443/workflows/x', 202, undefined],
  ['Teams at its newer address', teams, 'send', 'https://x.environment.api.powerplatform.com/workflows/x', 202, undefined],
  ['PagerDuty', pagerduty, 'send', '', 202, undefined],
  ['PagerDuty in the EU', pagerduty, 'resolve', 'eu', 202, undefined],
  ['Jira', jira, 'send', '', 202, undefined],
  ['a change in Jira', jira, 'update', '', 202, undefined],
])('takes a notice as %s does', (_where, adapter, verb, address, status, whom) => {
  expect(answered(adapter, verb, address)).toMatchObject({ status, problem: null, whom });
});

it('gives Slack’s handle and the keys of the others', () => {
  expect(slack.handleOf?.(answered(slack, 'send', 'C0ALERTS').body)).toMatch(/^C0ALERTS:\d+\.\d{6}$/);
  expect(JSON.parse(answered(pagerduty, 'send', '').body)).toEqual({
    status: 'success',
    message: 'Event processed',
    dedup_key: 'clm_first',
  });
  expect(JSON.parse(answered(jira, 'send', '').body)).toMatchObject({ result: 'Request will be processed', took: 0.107 });
});

it('refuses an event that PagerDuty would refuse', () => {
  const url = 'https://events.pagerduty.com/v2/enqueue';
  expect(answerFor({ url, method: 'POST', headers: {}, body: '{"event_action":"page"}' }, 0, nobody, seen).answer.status).toBe(400);
});
