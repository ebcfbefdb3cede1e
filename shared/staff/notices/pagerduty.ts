import { missingSecret } from './missing-secret.ts';
import type { Destination, HttpRequest, NoticeAdapter, ShownNotice } from './notice-adapter.ts';
import { oneLine, severalLines } from './plain-text.ts';
import { statusProblem } from './status-problem.ts';

const hosts = { us: 'https://events.pagerduty.com', eu: 'https://events.eu.pagerduty.com' } as const;
/** Accounts of the EU service region have their own host: the address is `eu`, or an address there. */
const hostOf = ({ address }: Destination) => (/^eu$|\.eu\.pagerduty\.com(?:\/|$)/i.test(address) ? hosts.eu : hosts.us);

const event = (
  notice: ShownNotice,
  destination: Destination,
  action: 'trigger' | 'acknowledge' | 'resolve',
  rest: object = {},
): HttpRequest => {
  const key = destination.secrets?.token;
  if (!key) throw missingSecret('routing key');
  return {
    kind: 'http',
    url: `${hostOf(destination)}/v2/enqueue`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ routing_key: key, event_action: action, dedup_key: notice.incident.slice(0, 255), ...rest }),
    problem: statusProblem,
  };
};
const severityOf = ({ urgent, step }: ShownNotice) => (urgent ? 'critical' : step === 'test' ? 'info' : 'warning');

/**
 * PagerDuty's Events API v2 (developer.pagerduty.com/docs/events-api-v2/trigger-events): the routing key of an integration of
 * that kind is the secret's `token`. One claim is one `dedup_key`, so that a repeated or later step joins the open alert;
 * somebody who took it acknowledges, an answer resolves. Answers 202; `summary` holds at most 1,024 characters.
 */
export const pagerduty: NoticeAdapter = {
  kind: 'pagerduty',
  repeatable: true,
  send: (notice, destination) => {
    const { words, links, conversation, step, at } = notice;
    return event(notice, destination, 'trigger', {
      client: 'Heard',
      client_url: links.conversation,
      links: [
        { href: links.conversation, text: oneLine(words.answer, 100) },
        { href: links.acknowledge, text: oneLine(words.take, 100) },
      ],
      payload: {
        summary: oneLine(words.title, 1024),
        source: new URL(links.conversation).hostname,
        severity: severityOf(notice),
        timestamp: at,
        component: conversation,
        class: step,
        custom_details: { line: oneLine(words.line, 600), quote: severalLines(words.quote, 1500) },
      },
    });
  },
  update: (notice, destination) => event(notice, destination, 'acknowledge'),
  resolve: (notice, destination) => event(notice, destination, 'resolve'),
};
