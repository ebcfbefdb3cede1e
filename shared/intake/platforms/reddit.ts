import * as z from 'zod';
import { parseJson } from '../json.ts';
import { newestFirst } from '../newest-first.ts';
import type { Access, OutgoingRequest, PlatformAdapter } from '../platform.ts';
import { fromSeconds, Seconds } from '../shapes.ts';
import { refreshAt } from '../token-refresh.ts';
import { readThing } from './reddit-read.ts';

/** Reddit: the inbox of one account, which is named as in `u/name`. Facts: reddit.com/dev/api, github.com/reddit-archive/reddit/wiki/OAuth2. */
const api = 'https://oauth.reddit.com';

/** Without `raw_json` Reddit escapes `<`, `>` and `&` in what people wrote. Clients must say who they are. */
const call = ({ token, account }: Access, path: string, form?: Record<string, string>): OutgoingRequest => ({
  method: form ? 'POST' : 'GET',
  url: `${api}${path}`,
  headers: {
    authorization: `Bearer ${token}`,
    'user-agent': `web:heard:v1 (by /u/${account})`,
    ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
  },
  ...(form && { body: new URLSearchParams(form).toString() }),
});

const Listing = z.looseObject({
  kind: z.literal('Listing'),
  data: z.looseObject({ children: z.array(z.unknown()).min(1) }),
});
/** As much of a thing as polling needs: the rest is read later, each for itself. */
const Inbox = z.looseObject({
  data: z.looseObject({
    children: z.array(z.looseObject({ data: z.looseObject({ name: z.string(), created_utc: Seconds }) })),
    after: z.string().nullish(),
  }),
});
const Polled = z.looseObject({ account: z.string().optional(), things: z.array(z.unknown()).min(1) });
const Answer = z.looseObject({
  json: z.looseObject({
    errors: z.array(z.unknown()),
    data: z.looseObject({ things: z.array(z.looseObject({ data: z.looseObject({ name: z.string() }) })) }).optional(),
  }),
});
const answerOf = (answer: string) => Answer.safeParse(parseJson(Buffer.from(answer))).data?.json;
const Me = z.looseObject({ name: z.string() });

export const reddit: PlatformAdapter = {
  platform: 'reddit',
  capabilities: {
    title: 'Reddit',
    way: 'polling',
    hears: { comment: 'confirmed', reply: 'confirmed', mention: 'confirmed', message: 'confirmed', edit: 'confirmed' },
    reply: 'confirmed',
    sources: ['https://www.reddit.com/dev/api#GET_message_{where}', 'https://www.reddit.com/dev/api#POST_api_comment'],
  },
  read: ({ body, receivedAt }) => {
    const given = parseJson(body);
    const polled = Polled.safeParse(given).data ?? { account: undefined, things: Listing.safeParse(given).data?.data.children };
    return polled.things?.flatMap((thing) => readThing(polled.account, thing, receivedAt)) ?? [{ quarantined: 'shape.unknown' }];
  },
  replying: {
    idempotent: false,
    request: ({ inReplyTo, text }, access) => call(access, '/api/comment', { api_type: 'json', raw_json: '1', thing_id: inReplyTo, text }),
    posted: (answer) => answerOf(answer)?.data?.things[0]?.data.name ?? null,
    refused: (answer) => (answerOf(answer)?.errors.length ?? 0) > 0,
    remove: ({ sourceId }, access) => call(access, '/api/del', { id: sourceId }),
  },
  fetching: {
    everyMinutes: 1,
    // not by `before`: when the thing that it names is deleted, Reddit answers with nothing from then on
    poll: async (cursor, access, ask) => {
      const fetchPage = async (page: string | undefined) => {
        const answer = await ask(call(access, `/message/inbox?limit=100&raw_json=1${page ? `&after=${encodeURIComponent(page)}` : ''}`));
        const { children, after } = Inbox.parse(parseJson(Buffer.from(answer.body))).data;
        const items = children.map((item) => ({ id: item.data.name, at: fromSeconds(item.data.created_utc), item }));
        return { items, next: after ?? undefined };
      };
      const { fresh, ...onward } = await newestFirst(cursor, fetchPage);
      const body = { account: access.account, things: fresh };
      return { bodies: fresh.length > 0 ? [Buffer.from(JSON.stringify(body))] : [], ...onward };
    },
  },
  upkeep: {
    who: async (access, ask) => {
      const { name } = Me.parse(parseJson(Buffer.from((await ask(call(access, '/api/v1/me'))).body)));
      return { account: name, name: `u/${name}` };
    },
    refresh: refreshAt('https://www.reddit.com/api/v1/access_token', 'basic'),
  },
};
