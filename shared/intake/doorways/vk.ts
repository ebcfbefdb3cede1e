import type { Doorway } from '../platform.ts';
import { sameText } from '../signatures.ts';
import { jsonFields, textOf } from './json-fields.ts';

const plain = (body: string) => ({ status: 200, contentType: 'text/plain', body });

/**
 * VK signs nothing: the secret stands in the body. A confirmation comes before there is one, and is answered with the code that
 * VK shows to the community's administrators, of which nobody else can make use; with a secret it must be the right one.
 * Facts: dev.vk.com/en/api/callback/getting-started. Every event must be answered with `ok` alone.
 */
export const vkDoorway: Doorway = {
  keptHeaders: [],
  handshake: ({ method, body }, { signing, verifyToken }) => {
    if (method !== 'POST' || verifyToken === undefined || body.length > 1024) return null;
    const fields = jsonFields(body);
    if (fields.get('type') !== 'confirmation') return null;
    const known = !fields.has('secret') || signing.some((secret) => sameText(textOf(fields, 'secret'), secret));
    return known ? plain(verifyToken) : null;
  },
  verify: ({ body }, secret) => sameText(textOf(jsonFields(body), 'secret'), secret),
  thanks: () => plain('ok'),
};
