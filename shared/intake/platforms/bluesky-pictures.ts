import * as z from 'zod';
import { readAnswer } from '../answers.ts';
import type { OutgoingPicture } from '../outgoing-picture.ts';
import type { Access, Ask } from '../platform.ts';
import { xrpc } from './bluesky-session.ts';

const Uploaded = z.looseObject({ blob: z.looseObject({}) });
/** Pictures of a post: lexicon app.bsky.embed.images. */
export const Embed = z.looseObject({ $type: z.literal('app.bsky.embed.images'), images: z.array(z.looseObject({})) });

/** Uploads pictures as blobs, which are gone again unless a record names them: lexicon com.atproto.repo.uploadBlob. */
export const embedded = async (
  pictures: readonly OutgoingPicture[],
  { token }: Access,
  ask: Ask,
): Promise<{ embed?: z.infer<typeof Embed> }> => {
  const images = [];
  for (const { alt, type, body: bytes } of pictures) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    const { blob } = readAnswer(Uploaded, await ask({ url: `${xrpc}/com.atproto.repo.uploadBlob`, headers, bytes }));
    images.push({ alt, image: blob });
  }
  return images.length > 0 ? { embed: { $type: 'app.bsky.embed.images', images } } : {};
};
