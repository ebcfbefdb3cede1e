import { leadsTo } from '../attachments.ts';
import type { Access, DyingMedia, OutgoingRequest } from '../platform.ts';

const place = /\/dm\/([^/]+)\/([^/]+)\/([^/?#]+)$/;
const partsOf = (url = '') => place.exec(URL.canParse(url) ? new URL(url).pathname : '')?.slice(1);

/**
 * Pictures of posts stay where they are. Those of direct messages are shown to who is in the conversation, by
 * docs.x.com/x-api/direct-messages/download-dm-media, which wants the three names that their link is made of.
 */
export const directMedia = (get: (path: string, access: Access) => OutgoingRequest): DyingMedia => ({
  dies: ({ url }) => leadsTo(url, ['ton.twitter.com', 'ton.x.com']) && partsOf(url) !== undefined,
  needsToken: true,
  find: async ({ attachment: { url } }, access) => {
    const parts = partsOf(url);
    return parts ? get(`/dm_conversations/media/${parts.join('/')}`, access) : null;
  },
});
