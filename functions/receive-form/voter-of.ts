import { createHmac, randomBytes } from 'node:crypto';
import { voterCookie } from '../../shared/ideas/voter-cookie.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { readLink, signLink } from '../../shared/kernel/signed-link.ts';
import type { WebRequest } from './web.ts';

const yearSeconds = 31_536_000;

/** A digest under a salt of its month: the same all month long, and nothing anybody can read back or follow into the next. */
const monthly = (secret: string, at: Instant, text: string): string => {
  const salt = createHmac('sha256', secret)
    .update(`voters ${at.slice(0, 7)}`)
    .digest();
  return createHmac('sha256', salt).update(text).digest('base64url');
};

/**
 * The network that an address belongs to, as a short digest of the month: of IPv4 its first three parts, of IPv6 its first three
 * groups, which is what one household or office is given (RFC 6177). Nothing where there is no address.
 */
export const networkOf = (secret: string, address: string, at: Instant): string | undefined => {
  const parts = address.includes(':') ? address.split(':') : address.split('.');
  return address === '' ? undefined : `net_${monthly(secret, at, `network ${parts.slice(0, 3).join('.')}`).slice(0, 12)}`;
};

/**
 * Who votes without an address. A browser keeps its signed key in a cookie; one without a cookie is known for the month by its
 * address and kind, so that throwing the cookie away does not make a second person. Nothing of either is kept.
 */
export const voterOf = (
  secret: string,
  { cookies, address, headers }: WebRequest,
  at: Instant,
): { readonly voter: string; readonly cookie?: string } => {
  const [known] = readLink(secret, voterCookie, cookies[voterCookie] ?? '') ?? [];
  if (known) return { voter: derivedId('vot', 'cookie', known) };
  const key = address ? monthly(secret, at, `${address}\n${headers['user-agent'] ?? ''}`) : randomBytes(16).toString('base64url');
  const value = signLink(secret, voterCookie, [key]);
  return {
    voter: derivedId('vot', 'cookie', key),
    cookie: `${voterCookie}=${value}; Path=/; Max-Age=${yearSeconds}; HttpOnly; Secure; SameSite=Lax`,
  };
};
