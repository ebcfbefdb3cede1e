import type { ReplyPicture } from '../../../shared/contract/conversations.ts';
import { replyPictures } from '../../../shared/contract/media.ts';
import { PictureKept, PictureRequest } from '../../../shared/contract/picture-api.ts';
import { mostPictureBytes, type PlatformLimits, pictureTypes } from '../../../shared/contract/platform-limits.ts';
import { fileName, mediaType } from '../../../shared/intake/media-types.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { addSeconds } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';
import { limitsNow } from './merged-view.ts';
import { read } from './one-conversation.ts';

/** As long as the bucket keeps what lies in its folder of media. */
const keptSeconds = 30 * 86_400;

const refuseLarge = (bytes: number, most: number, where: string): void => {
  if (bytes > most)
    throw new Refusal('picture.too-large', 422, `${where} takes pictures of ${most} bytes at most; this has ${bytes}.`, {
      facts: { platform: where, kilobytes: String(Math.floor(most / 1024)) },
    });
};

/**
 * Refuses pictures that the platform would not take with these words: `reply.pictures-refused`, `picture.unknown`, `picture.type`,
 * `picture.too-large` (422).
 */
export const mustTake = async (
  { ports, at }: Call,
  conversation: string,
  platform: string,
  { pictures: taken }: Pick<PlatformLimits, 'pictures'>,
  pictures: readonly ReplyPicture[],
): Promise<void> => {
  if (pictures.length > (taken?.most ?? 0))
    throw new Refusal('reply.pictures-refused', 422, `${platform} takes ${taken?.most ?? 'no'} pictures with words.`, {
      facts: { platform },
    });
  for (const { media } of pictures) {
    const kept = await ports.media.read(conversation, replyPictures, media);
    if (!kept?.type || kept.until <= at) throw new Refusal('picture.unknown', 422, `There is no picture ${media} here. Choose it again.`);
    if (!taken?.types.includes(kept.type)) throw new Refusal('picture.type', 422, `${platform} takes no ${kept.type}.`);
    refuseLarge(kept.bytes ?? 0, taken.bytes, platform);
  }
};

/** Pictures that go out with a reply. What they are is read from their first bytes: `picture.type`, `picture.too-large` (422). */
export const pictureRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/conversations/{id}/pictures',
    roles: may.reply,
    summary: 'Keep a picture, to be sent with a reply',
    unaudited: 'it goes nowhere but with a reply, which is noted',
    takes: PictureRequest,
    gives: PictureKept,
    status: 201,
    answer: async (call) => {
      const { head, acts } = await read(call);
      const body = Buffer.from(call.body.data, 'base64');
      const type = mediaType(body, 'image');
      if (!pictureTypes.some((one) => one === type) || !type)
        throw new Refusal('picture.type', 422, 'This is no JPEG, PNG, GIF or WebP, by its first bytes.');
      const taken = limitsNow(head.platform, acts).pictures;
      if (!taken)
        throw new Refusal('reply.pictures-refused', 422, `${head.platform} takes no pictures with words.`, {
          facts: { platform: head.platform },
        });
      if (!taken.types.includes(type)) throw new Refusal('picture.type', 422, `${head.platform} takes no ${type}.`);
      refuseLarge(body.length, Math.min(taken.bytes, mostPictureBytes), head.platform);
      const id = derivedId('med', head.id, replyPictures, call.body.data);
      const { at } = call;
      const until = addSeconds(at, keptSeconds);
      const name = fileName(undefined, 'picture', type);
      await call.ports.keepPicture(
        { id, conversation: head.id, interaction: replyPictures, problem: null, type, bytes: body.length, name, at, until },
        body,
      );
      return { media: id, type, bytes: body.length };
    },
  }),
];
