import * as z from 'zod';
import { readAnswer } from '../answers.ts';
import { PlatformRefusal } from '../asking.ts';
import { leadsTo } from '../attachments.ts';
import type { DyingMedia } from '../platform.ts';
import { graph, graphCall } from './meta-graph.ts';

const Media = z.looseObject({ url: z.string() });
/** Who may be shown our token. */
const meta = ['fbsbx.com', 'fbcdn.net', 'facebook.com', 'whatsapp.net'];

/**
 * A message names its media; the API says where the bytes are for five minutes, and gives them to our token only:
 * developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media.
 */
export const whatsappMedia: DyingMedia = {
  dies: ({ ref }) => ref !== undefined,
  needsToken: true,
  find: async ({ attachment: { ref = '' } }, { account, token }, ask) => {
    const query = new URLSearchParams({ phone_number_id: account });
    const { url } = readAnswer(Media, await ask(graphCall(`${graph}/${encodeURIComponent(ref)}?${query}`, token)));
    if (!leadsTo(url, meta)) throw new PlatformRefusal(403);
    return graphCall(url, token);
  },
};
