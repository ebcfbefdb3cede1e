import * as z from 'zod';
import { readAnswer } from '../answers.ts';
import { PlatformRefusal } from '../asking.ts';
import { formParts } from '../form-parts.ts';
import type { OutgoingPicture } from '../outgoing-picture.ts';
import type { Access, Ask } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { mastodonCall, mastodonHost } from './mastodon-call.ts';

/** What a reply is made of beside its words. */
export const Prepared = z.object({ visibility: z.string(), media_ids: z.array(z.string()).optional() });
const Uploaded = z.looseObject({ id: SourceId });
/** A server that is busy makes a picture ready later: asked so often, then the send fails and nothing was said. */
const looks = 5;

/** Uploads pictures, which nobody sees until they are part of something: docs.joinmastodon.org/methods/media/#v2 */
export const uploadPictures = async (pictures: readonly OutgoingPicture[], access: Access, ask: Ask): Promise<string[]> => {
  const ids: string[] = [];
  for (const picture of pictures) {
    const { contentType, bytes } = formParts({ description: picture.alt }, [['file', picture]]);
    const headers = { authorization: `Bearer ${access.token}`, 'content-type': contentType };
    let answer = await ask({ url: `https://${mastodonHost(access)}/api/v2/media`, headers, bytes });
    const { id } = readAnswer(Uploaded, answer);
    // 202 and 206: it is being worked on
    for (let look = 0; answer.status !== 200; look += 1) {
      if (look === looks) throw new PlatformRefusal(answer.status);
      answer = await ask(mastodonCall(access, 'GET', `/media/${encodeURIComponent(id)}`));
    }
    ids.push(id);
  }
  return ids;
};
