import * as z from 'zod';
import { type Answered, type Asked, ok, partsOf, plainly, sent } from './asked.ts';

/** A file in a request, as `sentBytes` tells of it. */
const File = z.object({ name: z.string().optional(), type: z.string(), bytes: z.number(), sha256: z.string() });
const isPicture = ({ type }: z.infer<typeof File>) => /^image\/(png|jpeg|gif|webp|heic|avif)$/.test(type);

const Uploaded = z.looseObject({ description: z.string().max(1500), file: File });
/** Ids of pictures begin so, so that a status with another one is refused as the server would. */
const mediaIds = /^2280\d{9}$/;
/** docs.joinmastodon.org/methods/media: taken and worked on (202), then ready; 422 for what is no picture. */
export const mastodonMedia = (asked: Asked): Answered => {
  const [, id = ''] = partsOf(asked, 2);
  const shown = (own: string, url: string | null) => ({ id: own, type: 'image', url, preview_url: url, description: null });
  const host = asked.url.hostname;
  if (asked.method === 'GET') return plainly(shown(id, `https://${host}/media/${id}.png`));
  const { file } = sent(Uploaded, asked);
  if (!isPicture(file)) return plainly({ error: 'Validation failed: File content type is invalid, File is invalid' }, 422);
  return plainly(shown(`2280${asked.number}`, null), 202);
};
/** docs.joinmastodon.org/methods/statuses/#create: what it says of pictures that it does not know. */
export const mastodonUnknownMedia = (ids: readonly string[]): Answered | null =>
  ids.every((id) => mediaIds.test(id))
    ? null
    : plainly({ error: `Media with ids: ${ids.join(', ')} not found, have not finished processing, or is already attached` }, 422);

/** docs.bsky.app/docs/api/com-atproto-repo-upload-blob */
export const blueskyBlob = (asked: Asked): Answered => {
  const { type, bytes, sha256 } = sent(File, asked);
  return plainly({ blob: { $type: 'blob', ref: { $link: `bafkreilocal${sha256}` }, mimeType: type, size: bytes } });
};
const Images = z.looseObject({
  embed: z
    .looseObject({
      images: z
        .array(
          z.looseObject({
            alt: z.string(),
            image: z.looseObject({ mimeType: z.string().startsWith('image/'), size: z.number().max(2_000_000) }),
          }),
        )
        .max(4),
    })
    .optional(),
});
/** Lexicon app.bsky.embed.images: at most four, each an image of at most so many bytes; a record unlike it is refused (`InvalidRequest`). */
export const blueskyUnfit = (record: unknown): Answered | null =>
  Images.safeParse(record).success
    ? null
    : plainly({ error: 'InvalidRequest', message: 'Invalid app.bsky.feed.post record: embed does not match the lexicon' }, 400);

const Parts = z.record(z.string(), z.unknown());
const Attached = z.looseObject({ attachments: z.array(z.looseObject({ id: z.number(), filename: z.string() })) });
/**
 * docs.discord.com/developers/reference#uploading-files: the message stands in `payload_json`, each file in `files[n]`, by the `id` of its
 * attachment. Answers the JSON of the message; 413 for more than 10 MiB (40005), 400 for an attachment without its file (50035).
 */
export const discordParts = (asked: Asked): { readonly asked: Asked } | { readonly refused: Answered } => {
  if (!asked.headers['content-type']?.startsWith('multipart/form-data')) return { asked };
  const { payload_json: json, ...parts } = sent(Parts, asked);
  const body = z.string().parse(json);
  const files = Object.entries(parts).map(([name, file]) => [name, File.parse(file)] as const);
  const size = files.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  if (size > 10 * 1024 * 1024) return { refused: { answer: ok({ message: 'Request entity too large', code: 40005 }, 413) } };
  const { attachments } = Attached.parse(JSON.parse(body));
  const names = files.map(([name]) => name);
  if (attachments.some(({ id }) => !names.includes(`files[${id}]`)))
    return { refused: { answer: ok({ message: 'Invalid Form Body', code: 50035, errors: {} }, 400) } };
  return { asked: { ...asked, body } };
};
