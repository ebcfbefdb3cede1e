import { expect, it } from 'vitest';
import { askPlatform, PlatformRefusal, SlowDown } from '../../../shared/intake/asking.ts';

const date = 'Mon, 16 Nov 2026 09:00:00 GMT';
const at = Date.parse(date) / 1000;
const graph = (code: number) => ({ error: { message: 'limit', type: 'OAuthException', code } });
const used = (minutes: number) => ({
  'x-business-use-case-usage': JSON.stringify({ '10': [{ type: 'pages', call_count: 100, estimated_time_to_regain_access: minutes }] }),
});
const google = (reason: string) => ({ error: { code: 403, errors: [{ domain: 'usageLimits', reason }] } });
const page = 'https://graph.facebook.com/v25.0/20_31/comments';
const vk = 'https://api.vk.com/method/wall.createComment';
const youtube = 'https://www.googleapis.com/youtube/v3/comments';
const github = 'https://api.github.com/repos/spytsia/app/issues/1/comments';

const asked = async (url: string, status: number, body: object, headers: Record<string, string>): Promise<number | string> => {
  const reach: typeof fetch = async () => Response.json(body, { status, headers: { date, ...headers } });
  try {
    await askPlatform(reach, () => at * 1000)({ url, headers: {} });
    return 'taken';
  } catch (error) {
    if (error instanceof SlowDown) return error.seconds;
    if (error instanceof PlatformRefusal) return error.code;
    throw error;
  }
};

it.each<[string, string, number, object, Record<string, string>, number]>([
  ['Facebook: the app', page, 400, graph(4), {}, 900],
  ['Facebook: the user', page, 403, graph(17), {}, 900],
  ['Facebook: the Page', page, 403, graph(32), {}, 900],
  ['Facebook: a custom limit', page, 400, graph(613), {}, 60],
  ['Facebook: a business use case, until then', page, 400, graph(80_001), used(7), 420],
  ['Messenger', 'https://graph.facebook.com/v25.0/10/messages', 400, graph(80_006), {}, 900],
  ['Instagram', 'https://graph.instagram.com/v25.0/17/replies', 403, graph(80_002), used(0), 900],
  ['Threads', 'https://graph.threads.net/v1.0/1/threads_publish', 400, graph(4), {}, 900],
  ['WhatsApp: throughput', 'https://graph.facebook.com/v25.0/1/messages', 400, graph(130_429), {}, 60],
  ['WhatsApp: one person', 'https://graph.facebook.com/v25.0/1/messages', 400, graph(131_056), {}, 60],
  ['WhatsApp: blocked by many', 'https://graph.facebook.com/v25.0/1/messages', 400, graph(131_048), {}, 900],
  ['VK: too many a second', vk, 200, { error: { error_code: 6 } }, {}, 1],
  ['VK: too much alike', vk, 200, { error: { error_code: 9 } }, {}, 60],
  ['VK: the limit of a method', vk, 200, { error: { error_code: 29 } }, {}, 900],
  ['Slack', 'https://slack.com/api/chat.postMessage', 429, { ok: false, error: 'ratelimited' }, { 'retry-after': '30' }, 30],
  ['Slack in the body alone', 'https://slack.com/api/chat.postMessage', 200, { ok: false, error: 'ratelimited' }, {}, 60],
  ['Discord', 'https://discord.com/api/v10/channels/1/messages', 429, { message: 'limited', retry_after: 64.57, global: false }, {}, 65],
  ['Telegram', 'https://api.telegram.org/bot1:x/sendMessage', 429, { ok: false, error_code: 429, parameters: { retry_after: 35 } }, {}, 35],
  ['Viber', 'https://chatapi.viber.com/pa/send_message', 200, { status: 12, status_message: 'tooManyRequests' }, {}, 60],
  ['TikTok', 'https://business-api.tiktok.com/open_api/v1.3/business/comment/reply/create/', 200, { code: 40_100 }, {}, 60],
  ['YouTube: by the minute', youtube, 403, google('rateLimitExceeded'), {}, 60],
  ['YouTube: one user', youtube, 403, google('userRateLimitExceeded'), {}, 60],
  ['YouTube: the quota of the day', youtube, 403, google('quotaExceeded'), {}, 900],
  ['Google Business', 'https://mybusiness.googleapis.com/v4/accounts/1', 429, { error: { status: 'RESOURCE_EXHAUSTED' } }, {}, 60],
  ['GitHub: none left', github, 403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(at + 90) }, 90],
  ['GitHub: too fast', github, 403, {}, { 'retry-after': '60', 'x-ratelimit-remaining': '4000' }, 60],
  ['X', 'https://api.x.com/2/tweets', 429, {}, { 'x-rate-limit-reset': String(at + 300) }, 300],
  ['Reddit', 'https://oauth.reddit.com/api/comment', 429, {}, { 'x-ratelimit-reset': '250' }, 250],
  ['Mastodon', 'https://mastodon.example/api/v1/statuses', 429, {}, { 'x-ratelimit-reset': '2026-11-16T09:05:00.000Z' }, 300],
  ['Bluesky', 'https://bsky.social/xrpc/com.atproto.repo.createRecord', 429, {}, { 'ratelimit-reset': String(at + 40) }, 40],
  ['LinkedIn, which does not say for how long', 'https://api.linkedin.com/rest/socialActions/1/comments', 429, {}, {}, 60],
  ['Trustpilot', 'https://api.trustpilot.com/v1/private/reviews/1/reply', 429, {}, { 'retry-after': '20' }, 20],
  ['LINE', 'https://api.line.me/v2/bot/message/push', 429, { message: 'limited' }, {}, 60],
  ['Discourse', 'https://forum.example/posts.json', 429, { error_type: 'rate_limit' }, { 'retry-after': '12' }, 12],
])('is asked to wait by %s', async (_who, url, status, body, headers, seconds) => {
  expect(await asked(url, status, body, headers)).toBe(seconds);
});

it.each<[string, string, number, object, Record<string, string>, string]>([
  ['a token of Meta that ran out', page, 400, graph(190), {}, 'platform.400'],
  ['what Meta does not permit', page, 403, graph(200), {}, 'platform.403'],
  ['an account that Meta blocked', page, 400, graph(368), {}, 'platform.400'],
  ['what VK does not permit', vk, 200, { error: { error_code: 7 } }, {}, 'taken'],
  ['another word of Slack’s', 'https://slack.com/api/chat.postMessage', 200, { ok: false, error: 'not_in_channel' }, {}, 'taken'],
  ['what Google does not permit', youtube, 403, google('forbidden'), {}, 'platform.403'],
  ['what GitHub does not permit', github, 403, {}, { 'x-ratelimit-remaining': '4000' }, 'platform.403'],
  ['the same words from elsewhere', 'https://forum.example/posts.json', 400, graph(4), {}, 'platform.400'],
  ['a Graph answer that only looks so', page, 200, graph(4), {}, 'taken'],
])('does not take %s for a limit', async (_what, url, status, body, headers, outcome) => {
  expect(await asked(url, status, body, headers)).toBe(outcome);
});
