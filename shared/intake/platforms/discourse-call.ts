import { Refusal } from '../../kernel/refusal.ts';
import type { Access, OutgoingRequest } from '../platform.ts';

/** Where the forum is stands in `clientId` beside the key. */
export const discourseSite = ({ secrets }: Access): string => {
  const origin = /^(https:\/\/[^/?#@]+)\/?$/.exec(secrets.clientId ?? '')?.[1];
  if (!origin) throw new Refusal('discourse.no-site', 422, 'Put the address of the forum into clientId, as https://forum.example.');
  return origin;
};
export const discourseCall = (access: Access, method: OutgoingRequest['method'], path: string, body?: object): OutgoingRequest => ({
  method,
  url: `${discourseSite(access)}${path}`,
  headers: { 'api-key': access.token, accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
  ...(body && { body: JSON.stringify(body) }),
});
