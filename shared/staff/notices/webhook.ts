import { hmacSha256 } from '../../intake/signatures.ts';
import { derivedId } from '../../kernel/ids.ts';
import { toMillis } from '../../kernel/instant.ts';
import { missingSecret } from './missing-secret.ts';
import type { Destination, HttpRequest, NoticeAdapter, ShownNotice } from './notice-adapter.ts';
import { statusProblem } from './status-problem.ts';

/** Headers that sign it for each active secret, so that the reader may rotate at leisure: base64 key, `{id}.{seconds}.{body}`. */
const signed = (id: string, body: string, { secrets, now }: Destination) => {
  const signing = secrets?.signing ?? [];
  if (signing.length === 0) throw missingSecret('signing secret');
  const timestamp = String(Math.floor(toMillis(now) / 1000));
  const signatures = signing.map((secret) =>
    hmacSha256(secret.replace(/^whsec_/, ''), [`${id}.${timestamp}.${body}`], 'base64').toString('base64'),
  );
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.map((one) => `v1,${one}`).join(' ') };
};

const tell = (type: string, id: string, notice: ShownNotice, destination: Destination): HttpRequest => {
  const { incident, conversation, step, metric, urgent, words, links, language, at } = notice;
  const data = {
    notice: notice.id,
    claim: incident,
    conversation,
    step,
    metric,
    urgent,
    language,
    title: words.title,
    line: words.line,
    settled: words.settled,
    links,
  };
  const body = JSON.stringify({ type, timestamp: at, data });
  return {
    kind: 'http',
    url: destination.address,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signed(id, body, destination) },
    body,
    problem: statusProblem,
  };
};
const typeOf = ({ step }: ShownNotice): string => (step === 'troubled' ? 'channel.troubled' : `deadline.${step}`);
/** A change is news of its own: its id says what it changed to, so that the same change twice is one. */
const change = (type: 'notice.updated' | 'notice.resolved') => (notice: ShownNotice, destination: Destination) =>
  tell(type, derivedId('ntc', notice.id, type, notice.words.settled ?? ''), notice, destination);

/**
 * A webhook of the reader's own, signed as standardwebhooks.com says; `webhook-id` is the notice, so that a repetition shows
 * once. Types: `deadline.warning`, `deadline.breach`, `deadline.step-1`, …, `channel.troubled`, then `notice.updated` and `notice.resolved`.
 * What people wrote stays in Heard: it is read by following the link.
 */
export const webhook: NoticeAdapter = {
  kind: 'webhook',
  repeatable: true,
  send: (notice, destination) => tell(typeOf(notice), notice.id, notice, destination),
  update: change('notice.updated'),
  resolve: change('notice.resolved'),
};
