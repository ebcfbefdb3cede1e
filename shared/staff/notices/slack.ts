import * as z from 'zod';
import { parseJson } from '../../intake/json.ts';
import { missingSecret } from './missing-secret.ts';
import type { Destination, HttpAnswer, HttpRequest, NoticeAdapter, ShownNotice } from './notice-adapter.ts';
import { slackMessage } from './slack-message.ts';
import { statusProblem } from './status-problem.ts';

const Answer = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
const Posted = z.looseObject({ ok: z.literal(true), channel: z.string(), ts: z.string() });
const read = (body: string) => parseJson(Buffer.from(body));

/** The Web API answers 200 and says in the body what is wrong, as `{"ok":false,"error":"not_in_channel"}`. */
const apiProblem = (answer: HttpAnswer): string | null => {
  const bad = statusProblem(answer);
  if (bad) return bad;
  const { data } = Answer.safeParse(read(answer.body));
  return data?.ok ? null : (data?.error ?? 'no-answer');
};
const call = (method: 'chat.postMessage' | 'chat.update', token: string, body: object): HttpRequest => ({
  kind: 'http',
  url: `https://slack.com/api/${method}`,
  method: 'POST',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
  problem: apiProblem,
});
const isWebhook = ({ address }: Destination) => address.startsWith('https://');
const tokenOf = ({ secrets }: Destination): string => {
  if (!secrets?.token) throw missingSecret('token');
  return secrets.token;
};

/** An incoming webhook (docs.slack.dev/messaging/sending-messages-using-incoming-webhooks): answers `ok`, gives no handle. */
const byWebhook = (notice: ShownNotice, { address }: Destination): HttpRequest => ({
  kind: 'http',
  url: address,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(slackMessage(notice, false)),
  problem: statusProblem,
});

/** docs.slack.dev/reference/methods/chat.postMessage: in the conversation's thread, and in the channel too when it is urgent. */
const byBot = (notice: ShownNotice, destination: Destination): HttpRequest =>
  call('chat.postMessage', tokenOf(destination), {
    channel: destination.address,
    ...slackMessage(notice, true),
    ...(destination.thread && { thread_ts: destination.thread, reply_broadcast: notice.urgent }),
  });

/** docs.slack.dev/reference/methods/chat.update: `handle` is `channel:ts`, as `handleOf` gave it. */
const change = (notice: ShownNotice, destination: Destination, handle: string | null): HttpRequest | null => {
  const [channel, ts] = handle?.split(':') ?? [];
  if (isWebhook(destination) || !channel || !ts) return null;
  const { text, blocks } = slackMessage(notice, true);
  return call('chat.update', tokenOf(destination), { channel, ts, text, blocks });
};

/**
 * Slack in two ways: an incoming webhook's https address, which can only tell; or the id of a channel (`C…`), a direct message
 * (`D…`) or a person (`U…`) with a bot's token (scope `chat:write`), which also changes what it told.
 */
export const slack: NoticeAdapter = {
  kind: 'slack',
  repeatable: false,
  send: (notice, destination) => (isWebhook(destination) ? byWebhook(notice, destination) : byBot(notice, destination)),
  update: change,
  resolve: change,
  handleOf: (answerBody) => {
    const { data } = Posted.safeParse(read(answerBody));
    return data ? `${data.channel}:${data.ts}` : null;
  },
};
