import * as z from 'zod';
import { addSeconds, secondsBetween } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { parseJson } from './json.ts';
import type { Upkeep } from './platform.ts';

/** A token with less time left than this is exchanged. It is looked at twice an hour, and the shortest tokens last for one. */
const soonSeconds = 2400;

const Answer = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
  refresh_token: z.string().optional(),
});

/**
 * Gets the next access token for a refresh token: RFC 6749, section 6. `basic`: the client names itself by HTTP Basic, `body`: in the
 * body. A connection without `refreshToken` and `clientId` has a token that stays. Throws `token.unreadable` when a 2xx holds no token.
 */
export const refreshAt =
  (url: string, client: 'basic' | 'body'): NonNullable<Upkeep['refresh']> =>
  async ({ token, refreshToken, clientId, clientSecret = '', tokenExpiresAt }, ask, now) => {
    if (!refreshToken || !clientId) return null;
    if (token && tokenExpiresAt && secondsBetween(now, tokenExpiresAt) > soonSeconds) return null;
    const named = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken });
    if (client === 'body') {
      form.set('client_id', clientId);
      form.set('client_secret', clientSecret);
    }
    const answer = await ask({
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': 'heard',
        ...(client === 'basic' && { authorization: named }),
      },
      body: form.toString(),
    });
    const next = Answer.safeParse(parseJson(Buffer.from(answer.body)));
    if (!next.success) throw new Refusal('token.unreadable', 502, 'The platform answered without a token.');
    const { access_token, expires_in, refresh_token } = next.data;
    return { token: access_token, refreshToken: refresh_token ?? refreshToken, tokenExpiresAt: addSeconds(now, expires_in) };
  };
