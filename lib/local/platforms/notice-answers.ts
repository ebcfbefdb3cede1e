import * as z from 'zod';
import type { Outgoing, OutgoingAnswer } from '../functions.ts';

/** What a channel of staff answers, and who or what it was for. */
export interface NoticeAnswered {
  readonly answer: OutgoingAnswer;
  readonly to?: string;
}
const json = (status: number, body: unknown): OutgoingAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const Update = z.looseObject({ channel: z.string(), ts: z.string(), text: z.string().default('') });
/** docs.slack.dev/reference/methods/chat.update */
const slackUpdate = ({ body }: Outgoing): NoticeAnswered => {
  const { channel, ts, text } = Update.parse(JSON.parse(body));
  return { to: channel, answer: json(200, { ok: true, channel, ts, text, message: { type: 'message', text, ts } }) };
};

const Event = z.looseObject({
  routing_key: z.string(),
  event_action: z.enum(['trigger', 'acknowledge', 'resolve']),
  dedup_key: z.string().optional(),
});
/** developer.pagerduty.com/docs/events-api-v2/trigger-events */
const pagerduty = ({ body }: Outgoing, name: string): NoticeAnswered => {
  const event = Event.safeParse(JSON.parse(body));
  if (!event.success) {
    const errors = event.error.issues.map(({ path }) => `'${path.join('.')}' is missing or invalid`);
    return { answer: json(400, { status: 'invalid event', message: 'Event object is invalid', errors }) };
  }
  return { answer: json(202, { status: 'success', message: 'Event processed', dedup_key: event.data.dedup_key ?? name }) };
};

/** developer.atlassian.com/cloud/jira/service-desk-ops/rest/v1/api-group-integration-events */
const jira = (name: string): NoticeAnswered => ({
  answer: json(202, { result: 'Request will be processed', requestId: name, took: 0.107 }),
});

const isTeams = (hostname: string) => /\.(logic\.azure\.com|api\.powerplatform\.com)$/.test(hostname);

/** The documented success answer of a channel of staff, by its address; null for other addresses. `name` is an id to answer with. */
export const noticeAnswerFor = (request: Outgoing, name: string): NoticeAnswered | null => {
  const { hostname, pathname } = new URL(request.url);
  if (hostname === 'slack.com' && pathname === '/api/chat.update') return slackUpdate(request);
  if (hostname === 'hooks.slack.com') return { answer: { status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' } };
  if (/^events(\.eu)?\.pagerduty\.com$/.test(hostname) && pathname === '/v2/enqueue') return pagerduty(request, name);
  if (hostname === 'api.atlassian.com' && pathname.startsWith('/jsm/ops/integration/v2/alerts')) return jira(name);
  // a workflow answers 202 without a body: learn.microsoft.com/azure/connectors/connectors-native-reqres
  if (isTeams(hostname)) return { answer: { status: 202, headers: {}, body: '' } };
  return null;
};
