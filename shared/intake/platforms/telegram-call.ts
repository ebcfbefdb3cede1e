import type { Access, OutgoingRequest } from '../platform.ts';

/** The token is part of the address: core.telegram.org/bots/api#making-requests */
export const telegramCall = (method: string, { token }: Access, body: object): OutgoingRequest => ({
  url: `https://api.telegram.org/bot${token}/${method}`,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
