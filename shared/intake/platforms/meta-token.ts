import * as z from 'zod';
import { addSeconds, type Instant } from '../../kernel/instant.ts';
import { readAnswer } from '../answers.ts';
import type { Ask } from '../platform.ts';

const daysAhead = 30;
const daySeconds = 86_400;
/**
 * The next long-lived token, while half of its 60 days is left: developers.facebook.com/docs/instagram-platform/reference/refresh_access_token
 * and developers.facebook.com/docs/threads/get-started/long-lived-tokens. Tokens of a Page do not run out.
 */
export const refreshLongLived = async (
  address: string,
  grant: string,
  token: string,
  until: Instant | undefined,
  ask: Ask,
  now: Instant,
) => {
  if (until && until > addSeconds(now, daysAhead * daySeconds)) return null;
  const query = new URLSearchParams({ grant_type: grant, access_token: token });
  const answer = await ask({ method: 'GET', url: `${address}?${query}`, headers: {} });
  const Answer = z.looseObject({ access_token: z.string(), expires_in: z.number() });
  const { access_token: next, expires_in: seconds } = readAnswer(Answer, answer);
  return { token: next, tokenExpiresAt: addSeconds(now, seconds) };
};
