import type { ReplyPicture } from '../../shared/contract/conversations.ts';
import { type KeptMedia, replyPictures } from '../../shared/contract/media.ts';
import type { OutgoingPicture } from '../../shared/intake/outgoing-picture.ts';
import type { MediaShelf } from '../../shared/intake/ports.ts';
import type { Now } from '../../shared/kernel/instant.ts';

export interface PicturePorts {
  readonly kept: Pick<MediaShelf, 'read'>;
  /** An address that opens a copy for five minutes. */
  readonly link: (kept: KeptMedia) => Promise<string>;
  readonly reach: typeof fetch;
  readonly now: Now;
}

/** The bytes of a picture that goes with a reply, and where a platform may fetch them; undefined where no copy is kept any more. */
export const readPicture =
  ({ kept, link, reach, now }: PicturePorts) =>
  async (conversation: string, { media, alt }: ReplyPicture): Promise<OutgoingPicture | undefined> => {
    const copy = await kept.read(conversation, replyPictures, media);
    if (!copy?.type || copy.problem || copy.until <= now()) return undefined;
    const url = await link(copy);
    const answer = await reach(url);
    if (!answer.ok) return undefined;
    return { url, body: new Uint8Array(await answer.arrayBuffer()), type: copy.type, name: copy.name, alt };
  };
