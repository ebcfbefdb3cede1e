import * as z from 'zod';
import { leadsTo } from './attachments.ts';
import { parseJson } from './json.ts';
import type { PlatformAnswer } from './platform.ts';

/** Seconds to wait, where an answer says "too many" in its platform's own way; null where it says something else. */
type Told = (answer: PlatformAnswer) => number | null;

const answerIn = <Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> | undefined =>
  schema.safeParse(parseJson(Buffer.from(text))).data;

const minute = 60;
/**
 * What we wait for limits of an hour that name no end: five tries a quarter of an hour apart outlast the hour, and no queue holds
 * a message back for longer.
 */
const quarter = 900;

/** What a header says, else a minute. */
const waitIn = (headers: PlatformAnswer['headers']): number => Number(headers['retry-after'] ?? minute) || minute;

const Usage = z.record(z.string(), z.array(z.looseObject({ estimated_time_to_regain_access: z.number().default(0) })));
const GraphError = z.looseObject({ error: z.looseObject({ code: z.number() }) });
/** By the minute: 613 custom limits, 130429 throughput, 131056 too many to one person. */
const graphMinutes: readonly number[] = [613, 130_429, 131_056];
/** By the hour: 4 app, 17 user, 32 Page, 131048 too many were blocked by people; 80000 to 80014 are those of business use cases. */
const graphHours: readonly number[] = [4, 17, 32, 131_048];
/**
 * developers.facebook.com/docs/graph-api/overview/rate-limiting: HTTP 400 or 403 with a code; the header says in minutes when it is
 * over. WhatsApp's codes: developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes.
 */
const graph: Told = ({ status, headers, body }) => {
  const code = status < 400 ? undefined : answerIn(GraphError, body)?.error.code;
  if (code === undefined) return null;
  if (graphMinutes.includes(code)) return minute;
  if (!graphHours.includes(code) && (code < 80_000 || code > 80_014)) return null;
  const used = Object.values(answerIn(Usage, headers['x-business-use-case-usage'] ?? '') ?? {}).flat();
  return minute * Math.max(0, ...used.map((one) => one.estimated_time_to_regain_access)) || quarter;
};

/** By error_code: 6 too many a second, 9 too much alike, 29 the limit of a method. github.com/VKCOM/vk-api-schema, errors.json; HTTP 200. */
const vkWaits: Readonly<Record<number, number>> = { 6: 1, 9: minute, 29: quarter };
const vk: Told = ({ body }) => {
  const code = answerIn(z.looseObject({ error: z.looseObject({ error_code: z.number() }) }), body)?.error.error_code;
  return code === undefined ? null : (vkWaits[code] ?? null);
};

/** docs.slack.dev/apis/web-api/rate-limits: 429 with a header; in the body of some methods the word alone. */
const slack: Told = ({ headers, body }) => {
  const said = answerIn(z.looseObject({ ok: z.literal(false), error: z.enum(['ratelimited', 'rate_limited']) }), body);
  return said ? waitIn(headers) : null;
};

/** docs.discord.com/developers/topics/rate-limits: seconds with fractions, in the body. */
const discord: Told = ({ status, body }) =>
  status === 429 ? (answerIn(z.looseObject({ retry_after: z.number() }), body)?.retry_after ?? null) : null;

/** core.telegram.org/bots/api#responseparameters: in the body alone. */
const telegram: Told = ({ body }) =>
  answerIn(z.looseObject({ ok: z.literal(false), parameters: z.looseObject({ retry_after: z.number() }) }), body)?.parameters.retry_after ??
  null;

/** developers.viber.com/docs/api/rest-bot-api/#error-codes: 12, tooManyRequests; HTTP 200. */
const viber: Told = ({ body }) => (answerIn(z.looseObject({ status: z.literal(12) }), body) ? minute : null);

/** business-api.tiktok.com/portal/docs, "Return codes": 40100, requests made too frequently; HTTP 200. */
const tiktok: Told = ({ body }) => (answerIn(z.looseObject({ code: z.literal(40_100) }), body) ? minute : null);

const GoogleError = z.looseObject({ error: z.looseObject({ errors: z.array(z.looseObject({ reason: z.string() })) }) });
const googleWaits: Readonly<Record<string, number>> = {
  rateLimitExceeded: minute,
  userRateLimitExceeded: minute,
  quotaExceeded: quarter,
  dailyLimitExceeded: quarter,
};
/** developers.google.com/youtube/v3/docs/errors: 403 with a reason. A quota is for a day: what waits longer than an hour fails, and says so. */
const google: Told = ({ status, body }) => {
  if (status !== 403) return null;
  const waits = (answerIn(GoogleError, body)?.error.errors ?? []).flatMap(({ reason }) => googleWaits[reason] ?? []);
  return waits.length > 0 ? Math.max(...waits) : null;
};

/** docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: 403 as well as 429, with none left or with a time to wait. */
const github: Told = ({ status, headers }) => {
  if (status !== 403) return null;
  return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' ? waitIn(headers) : null;
};

const known: ReadonlyArray<readonly [hosts: readonly string[], told: Told]> = [
  [['graph.facebook.com', 'graph.instagram.com', 'graph.threads.net'], graph],
  [['api.vk.com'], vk],
  [['slack.com'], slack],
  [['discord.com'], discord],
  [['api.telegram.org'], telegram],
  [['chatapi.viber.com'], viber],
  [['business-api.tiktok.com'], tiktok],
  [['googleapis.com'], google],
  [['api.github.com'], github],
];

/**
 * When it is over by the platform's own clock, where a 429 names no seconds: X, GitHub and Bluesky write seconds since 1970, Reddit
 * seconds from now, Mastodon an instant. docs.x.com/x-api/fundamentals/rate-limits, docs.joinmastodon.org/api/rate-limits,
 * docs.bsky.app/docs/advanced-guides/rate-limits.
 */
const overIn = ({ headers }: PlatformAnswer): number | null => {
  const text = headers['x-rate-limit-reset'] ?? headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'] ?? '';
  const [count, now] = [Number(text || Number.NaN), Date.parse(headers['date'] ?? '') / 1000];
  const seconds = Number.isNaN(count) ? Date.parse(text) / 1000 - now : count > 1e9 ? count - now : count;
  return Number.isFinite(seconds) ? Math.max(1, seconds) : null;
};

/**
 * An answer in which a platform says "too many" in its own way, as the 429 with `retry-after` that it means; any other as it came.
 * Who writes 429 and `retry-after` needs no line here: LINE, LinkedIn, Trustpilot, Discourse. `url` is what was asked.
 */
export const asTooMany = (url: string, answer: PlatformAnswer): PlatformAnswer => {
  const told = known.find(([hosts]) => leadsTo(url, hosts))?.[1](answer) ?? null;
  if (told === null && answer.status !== 429) return answer;
  const named = answer.headers['retry-after'] === undefined ? overIn(answer) : null;
  const seconds = named ?? told;
  if (seconds === null) return { ...answer, status: 429 };
  return { ...answer, status: 429, headers: { ...answer.headers, 'retry-after': String(seconds) } };
};
