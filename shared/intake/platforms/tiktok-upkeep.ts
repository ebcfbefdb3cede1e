import * as z from 'zod';
import { addSeconds, secondsBetween } from '../../kernel/instant.ts';
import { readAnswer } from '../answers.ts';
import type { Upkeep } from '../platform.ts';

export const businessApi = 'https://business-api.tiktok.com/open_api/v1.3';
/** A token lasts a day: with less than this left it is exchanged, so that a few hours without TikTok cost nothing. */
const soonSeconds = 6 * 3600;

const Account = z.looseObject({
  code: z.literal(0),
  data: z.looseObject({ username: z.string().optional(), display_name: z.string().optional() }),
});
const Token = z.looseObject({
  code: z.literal(0),
  data: z.looseObject({ access_token: z.string().min(1), refresh_token: z.string().min(1), expires_in: z.number().positive() }),
});

/** business-api.tiktok.com/portal/docs: `/business/get/` and `/tt_user/oauth2/refresh_token/`. */
export const tiktokUpkeep: Upkeep = {
  who: async ({ account, token }, ask) => {
    const query = new URLSearchParams({ business_id: account, fields: JSON.stringify(['username', 'display_name']) });
    const request = { method: 'GET' as const, url: `${businessApi}/business/get/?${query}`, headers: { 'access-token': token } };
    const { username, display_name } = readAnswer(Account, await ask(request)).data;
    return { account, name: display_name ?? username ?? '' };
  },
  refresh: async ({ clientId, clientSecret, refreshToken, tokenExpiresAt }, ask, now) => {
    if (!clientId || !clientSecret || !refreshToken) return null;
    if (tokenExpiresAt && secondsBetween(now, tokenExpiresAt) > soonSeconds) return null;
    const wanted = { client_id: clientId, client_secret: clientSecret, grant_type: 'refresh_token', refresh_token: refreshToken };
    const answer = await ask({
      url: `${businessApi}/tt_user/oauth2/refresh_token/`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wanted),
    });
    const { access_token: token, refresh_token, expires_in } = readAnswer(Token, answer).data;
    return { token, refreshToken: refresh_token, tokenExpiresAt: addSeconds(now, expires_in) };
  },
};
