import { missingSecret } from './missing-secret.ts';
import type { Destination, HttpRequest, NoticeAdapter, ShownNotice } from './notice-adapter.ts';
import { oneLine, severalLines } from './plain-text.ts';
import { statusProblem } from './status-problem.ts';

const usual = 'https://api.atlassian.com/jsm/ops/integration/v2/alerts';
/** An https address ending in `/alerts` stands in place of the usual one: the same contract is served at other hosts too. */
const baseOf = ({ address }: Destination) => (/^https:\/\/.+\/alerts\/?$/.test(address) ? address.replace(/\/$/, '') : usual);

const post = (destination: Destination, path: string, body: object): HttpRequest => {
  const key = destination.secrets?.token;
  if (!key) throw missingSecret('API key');
  return {
    kind: 'http',
    url: `${baseOf(destination)}${path}`,
    method: 'POST',
    headers: { authorization: `GenieKey ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    problem: statusProblem,
  };
};
const act = (verb: 'acknowledge' | 'close') => (notice: ShownNotice, destination: Destination) =>
  post(destination, `/${encodeURIComponent(aliasOf(notice))}/${verb}?identifierType=alias`, {
    source: 'Heard',
    note: oneLine(notice.words.settled ?? notice.words.title, 1000),
  });
const aliasOf = ({ incident }: ShownNotice) => incident.slice(0, 512);
const priorityOf = ({ urgent, step }: ShownNotice) => (urgent ? 'P1' : step === 'test' ? 'P5' : 'P3');

/**
 * Alerts of Jira Service Management through an API integration, whose key is the secret's `token` (developer.atlassian.com/cloud/
 * jira/service-desk-ops/rest/v1/api-group-integration-events). Alerts with one `alias` are one alert, so the claim is the alias, by which it
 * is also acknowledged and closed. Everything is answered 202 and done later. `message` holds at most 130 characters.
 */
export const jiraServiceManagement: NoticeAdapter = {
  kind: 'jira',
  repeatable: true,
  send: (notice, destination) => {
    const { words, links, conversation, step, language } = notice;
    const quote = severalLines(words.quote, 4000);
    return post(destination, '', {
      message: oneLine(words.title, 130),
      alias: aliasOf(notice),
      description: [
        oneLine(words.line, 600),
        ...(quote ? [quote] : []),
        `${oneLine(words.answer, 100)}: ${links.conversation}`,
        `${oneLine(words.take, 100)}: ${links.acknowledge}`,
      ].join('\n\n'),
      tags: ['heard', step],
      details: { notice: notice.id, conversation, step, language },
      entity: conversation,
      source: 'Heard',
      priority: priorityOf(notice),
    });
  },
  update: act('acknowledge'),
  resolve: act('close'),
};
