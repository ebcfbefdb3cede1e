import { createHmac, timingSafeEqual } from 'node:crypto';

/** The CSRF token of a session: derived from the session's own token, so that only pages of ours can know it. */
export const csrfOf = (token: string): string => createHmac('sha256', token).update('heard csrf').digest('base64url');

/** Whether a given CSRF token is that of the session, in constant time. */
export const csrfFits = (token: string, given: string): boolean => {
  const [left, right] = [Buffer.from(csrfOf(token)), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
};

export const sessionCookie = '__Host-heard';
