import type { Access, OutgoingRequest } from '../platform.ts';

const api = 'https://api.linkedin.com/rest';
/** A version is answered for a year at least, later ones are not taken by themselves: learn.microsoft.com/en-us/linkedin/marketing/versioning */
const version = '202607';

export const linkedinCall = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  { token }: Pick<Access, 'token'>,
  body?: object,
): OutgoingRequest => ({
  method,
  url: `${api}${path}`,
  headers: {
    authorization: `Bearer ${token}`,
    'linkedin-version': version,
    'x-restli-protocol-version': '2.0.0',
    ...(body && { 'content-type': 'application/json' }),
  },
  ...(body && { body: JSON.stringify(body) }),
});
