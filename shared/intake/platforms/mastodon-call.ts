import { Refusal } from '../../kernel/refusal.ts';
import type { Access, OutgoingRequest } from '../platform.ts';

/** The server of an account that is named `user@host`. */
export const mastodonHost = ({ account }: Access): string => {
  const host = /^[^@\s/]+@([\w.-]+(?::\d+)?)$/.exec(account)?.[1];
  if (!host) throw new Refusal('mastodon.no-host', 422, 'Name the account of the channel as user@host.');
  return host;
};
/** `key`: what makes the same request twice one. */
export const mastodonCall = (
  access: Access,
  method: OutgoingRequest['method'],
  path: string,
  body?: object,
  key?: string,
): OutgoingRequest => ({
  method,
  url: `https://${mastodonHost(access)}/api/v1${path}`,
  headers: {
    authorization: `Bearer ${access.token}`,
    ...(body && { 'content-type': 'application/json' }),
    ...(key && { 'idempotency-key': key }),
  },
  ...(body && { body: JSON.stringify(body) }),
});
