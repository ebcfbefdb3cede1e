import type { Access, OutgoingRequest } from '../platform.ts';

export const xApi = 'https://api.x.com/2';

export const xCall = ({ token }: Access, method: OutgoingRequest['method'], path: string, body?: object): OutgoingRequest => ({
  method,
  url: `${xApi}${path}`,
  headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
  ...(body && { body: JSON.stringify(body) }),
});
