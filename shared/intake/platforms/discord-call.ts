import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Access, OutgoingRequest } from '../platform.ts';
import { SourceId } from '../shapes.ts';

/** Discord's REST API: docs.discord.com/developers/reference. */
const api = 'https://discord.com/api/v10';

export const discordCall = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  { token }: Pick<Access, 'token'>,
  body?: object,
): OutgoingRequest => ({
  method,
  url: `${api}${path}`,
  // without a name of this form a call may be turned away: docs.discord.com/developers/reference#user-agent
  headers: {
    authorization: `Bot ${token}`,
    'user-agent': 'DiscordBot (heard, 1)',
    ...(body && { 'content-type': 'application/json' }),
  },
  ...(body && { body: JSON.stringify(body) }),
});

/** The same nonce within some minutes posts once: docs.discord.com/developers/resources/message#create-message */
export const discordNonce = (id: string) => ({
  nonce: createHash('sha256').update(id).digest('base64url').slice(0, 24),
  enforce_nonce: true,
});
export const DiscordSent = z.looseObject({ id: SourceId, channel_id: SourceId });
