import * as z from 'zod';
import { secondsBetween } from '../../kernel/instant.ts';
import { PlatformRefusal } from '../asking.ts';
import { parseJson } from '../json.ts';
import type { Ask, Upkeep } from '../platform.ts';
import { fromSeconds } from '../shapes.ts';

/**
 * Sessions of the AT Protocol: `token` is the access token and `refreshToken` the one for the next; where both have run out, a new
 * session is made of `clientId` (handle or DID) and `clientSecret` (an app password). Lexicons com.atproto.server.createSession,
 * com.atproto.server.refreshSession.
 */
export const xrpc = 'https://bsky.social/xrpc';

/** An access token lives for two hours at the most; this is looked at twice an hour. */
const soonSeconds = 2400;

const Session = z.looseObject({ accessJwt: z.string(), refreshJwt: z.string() });
const Claims = z.looseObject({ exp: z.number() });

/** When a token runs out, as it says itself. */
const endOf = (jwt: string) => fromSeconds(Claims.parse(parseJson(Buffer.from(jwt.split('.')[1] ?? '', 'base64url'))).exp);

const refreshed = async (token: string, ask: Ask): Promise<string | null> => {
  try {
    const headers = { authorization: `Bearer ${token}` };
    return (await ask({ method: 'POST', url: `${xrpc}/com.atproto.server.refreshSession`, headers })).body;
  } catch (error) {
    // 400 and 401: it has run out too, or was taken back
    if (error instanceof PlatformRefusal && [400, 401].includes(error.platformStatus)) return null;
    throw error;
  }
};

export const refreshSession: NonNullable<Upkeep['refresh']> = async (secrets, ask, now) => {
  const { token, tokenExpiresAt, refreshToken, clientId: identifier, clientSecret: password } = secrets;
  if (!identifier || !password) return null;
  if (token && tokenExpiresAt && secondsBetween(now, tokenExpiresAt) > soonSeconds) return null;
  const known = refreshToken ? await refreshed(refreshToken, ask) : null;
  const url = `${xrpc}/com.atproto.server.createSession`;
  const headers = { 'content-type': 'application/json' };
  const body = known ?? (await ask({ url, headers, body: JSON.stringify({ identifier, password }) })).body;
  const { accessJwt, refreshJwt } = Session.parse(parseJson(Buffer.from(body)));
  return { token: accessJwt, refreshToken: refreshJwt, tokenExpiresAt: endOf(accessJwt) };
};
