import { createHash } from 'node:crypto';
import type { Access, OutgoingRequest } from '../platform.ts';

const api = 'https://api.vk.com/method';
const version = '5.199';

export const vkCall = (method: string, { token }: Pick<Access, 'token'>, fields: Readonly<Record<string, string>>): OutgoingRequest => ({
  url: `${api}/${method}`,
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ ...fields, v: version }).toString(),
});
/** The same number for the same thing: VK sends a message with a known `random_id` once (dev.vk.com/en/method/messages.send). */
export const randomId = (id: string): string => String(createHash('sha256').update(id).digest().readUInt32BE(0) & 0x7fffffff);
