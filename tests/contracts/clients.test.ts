import { AtpAgent } from '@atproto/api';
import { messagingApi } from '@line/bot-sdk';
import { Octokit } from '@octokit/core';
import { WebClient } from '@slack/web-api';
import { Api } from 'grammy';
import { createRestAPIClient } from 'masto';
import { describe, expect, it } from 'vitest';
import type { Platform } from '../../shared/contract/settings.ts';
import type { Access, OutgoingReply } from '../../shared/intake/platform.ts';
import { platforms } from '../../shared/intake/platforms.ts';
import { asked, asksFor, ours, type Seen } from './loopback.ts';

const text = 'Дякуємо! & <більше>';
interface Client {
  readonly platform: Platform;
  readonly library: string;
  readonly reply: Partial<OutgoingReply>;
  readonly access: Access;
  /** What `prepare` would have learned. */
  readonly prepared?: string;
  /** A documented answer, and the id that our reader would give to what was posted. */
  readonly answer: unknown;
  readonly posted: string;
  readonly call: (url: string, mine: Seen) => Promise<unknown>;
  readonly headers?: readonly string[];
}
const token = 'a-token';
const access = (account: string): Access => ({ account, token, secrets: { signing: [] } });
const cid = 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a';
const [root, parent] = ['root', 'parent'].map((key) => ({ uri: `at://did:plc:them/app.bsky.feed.post/${key}`, cid }));

/** A platform's own client, told to say the same as we do, must ask for the same. */
const clients: readonly Client[] = [
  {
    platform: 'telegram',
    library: 'grammy',
    reply: { thread: '-100200', inReplyTo: '-100200:77' },
    access: access('ours'),
    answer: { ok: true, result: { message_id: 78, date: 1, chat: { id: -100_200, type: 'supergroup', title: 'x' } } },
    posted: '-100200:78',
    call: (apiRoot) =>
      new Api(token, { apiRoot }).sendMessage('-100200', text, { reply_parameters: { message_id: 77, allow_sending_without_reply: true } }),
  },
  {
    // the client sends a form, we send JSON: docs.slack.dev/apis/web-api lists the method among those that take both;
    // what is special in Slack's text its callers escape themselves: docs.slack.dev/messaging/formatting-message-text#escaping
    platform: 'slack',
    library: '@slack/web-api',
    reply: { thread: 'C1:1700.0001', inReplyTo: 'C1:1700.0001' },
    access: access('T1'),
    answer: { ok: true, channel: 'C1', ts: '1700.000200', message: { text } },
    posted: 'C1:1700.000200',
    call: (url) =>
      new WebClient(token, { slackApiUrl: `${url}/api/` }).chat.postMessage({
        channel: 'C1',
        thread_ts: '1700.0001',
        text: 'Дякуємо! &amp; &lt;більше&gt;',
      }),
    headers: ['authorization'],
  },
  {
    platform: 'line',
    library: '@line/bot-sdk',
    reply: { thread: 'U1', inReplyTo: '444573844083572737', person: 'U1' },
    access: access('Ubot'),
    answer: { sentMessages: [{ id: '461230966842064897', quoteToken: 'q' }] },
    posted: '461230966842064897',
    call: (baseURL, { headers }) =>
      new messagingApi.MessagingApiClient({ channelAccessToken: token, baseURL }).pushMessage(
        { to: 'U1', messages: [{ type: 'text', text }] },
        headers['x-line-retry-key'],
      ),
    headers: ['authorization', 'x-line-retry-key'],
  },
  {
    platform: 'github',
    library: '@octokit/core',
    reply: { thread: 'issues/12', inReplyTo: 'issues/12' },
    access: access('spytsia/app'),
    answer: { id: 99, body: text },
    posted: 'issues/comments/99',
    call: (baseUrl) =>
      new Octokit({ baseUrl }).request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner: 'spytsia',
        repo: 'app',
        issue_number: 12,
        body: text,
      }),
  },
  {
    platform: 'mastodon',
    library: 'masto',
    reply: { thread: '110', inReplyTo: '111', person: 'rider@example.social' },
    access: access('spytsia@social.example'),
    prepared: JSON.stringify({ visibility: 'unlisted' }),
    answer: { id: '112' },
    posted: '112',
    call: (url, { headers }) =>
      createRestAPIClient({ url, accessToken: token }).v1.statuses.create(
        { status: `@rider@example.social ${text}`, inReplyToId: '111', visibility: 'unlisted' },
        { requestInit: { headers: { 'Idempotency-Key': headers['idempotency-key'] ?? '' } } },
      ),
    headers: ['authorization', 'idempotency-key'],
  },
  {
    platform: 'bluesky',
    library: '@atproto/api',
    reply: { thread: root?.uri ?? '', inReplyTo: parent?.uri ?? '' },
    access: access('did:plc:us'),
    prepared: JSON.stringify({ createdAt: '2026-11-16T08:00:00.000Z', root, parent }),
    answer: { uri: 'at://did:plc:us/app.bsky.feed.post/3k', cid },
    posted: 'at://did:plc:us/app.bsky.feed.post/3k',
    call: (service, { fields }) =>
      new AtpAgent({ service }).com.atproto.repo.putRecord({
        repo: 'did:plc:us',
        collection: 'app.bsky.feed.post',
        rkey: String(fields['rkey']),
        record: { $type: 'app.bsky.feed.post', text, createdAt: '2026-11-16T08:00:00.000Z', reply: { root, parent } },
      }),
  },
];

describe.each(clients)('$platform by $library', (client) => {
  const replying = platforms[client.platform]?.replying;
  it.runIf(replying)('is asked for the same reply', async () => {
    const reply: OutgoingReply = { id: 'rpl_1', thread: '', inReplyTo: '', kind: 'comment', person: '', text, ...client.reply };
    const request = replying?.request(reply, client.access, client.prepared ?? '');
    if (!request) throw new Error(`${client.platform} is not answered`);
    const mine = ours(request);
    const theirs = await asksFor(client.answer, (url) => client.call(url, mine));
    expect(asked(mine)).toEqual(asked(theirs));
    for (const name of client.headers ?? []) expect(mine.headers[name]).toBe(theirs.headers[name]);
    expect(replying?.posted(JSON.stringify(client.answer), reply, client.access)).toBe(client.posted);
  });
});
