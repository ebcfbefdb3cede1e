import type { Attachment, Interaction } from '../../shared/contract/acts.ts';
import type { TendMessage } from '../../shared/contract/channel-state.ts';
import { keptDays } from '../../shared/contract/letters.ts';
import type { KeptMedia, MediaProblem } from '../../shared/contract/media.ts';
import { PlatformRefusal, SlowDown } from '../../shared/intake/asking.ts';
import { openChannel } from '../../shared/intake/channel-access.ts';
import { NotKept } from '../../shared/intake/download.ts';
import { fileName, mediaType, unknownType } from '../../shared/intake/media-types.ts';
import type { DyingMedia } from '../../shared/intake/platform.ts';
import { addSeconds } from '../../shared/kernel/instant.ts';
import type { TendChannelsPorts } from './ports.ts';

type KeepMessage = Extract<TendMessage, { do: 'media' }>;

/** After how many seconds it is tried again, each time; the longest that the queue can wait stands for all the rest. */
const pauses = [30, 120, 480];
const longestPause = 900;
/** Two hours: longer than most faults of platforms, shorter than the life of most links. */
const mostTries = 11;

/** Why there will be no copy; null: it may be there another time. Throws on what is a fault of ours. */
const problemOf = (error: unknown, needsToken: boolean): MediaProblem | null => {
  if (error instanceof NotKept) return error.problem;
  if (error instanceof SlowDown) return null;
  if (!(error instanceof PlatformRefusal)) throw error;
  const { platformStatus: status } = error;
  if (status === 404 || status === 410) return 'media.gone';
  // the signature of a link has run out
  if (status === 403) return needsToken ? 'media.refused' : 'media.gone';
  return status < 300 || status === 401 || status >= 500 ? null : 'media.refused';
};

/**
 * Keeps a copy of media before its link dies, once: whoever finds a row has nothing to do. What cannot be had leaves a row that says
 * why. The act is read again after the row is there, so that a deletion, which erases the act first and the rows after, is missed by
 * neither.
 */
export const keepMedia = (ports: TendChannelsPorts) => {
  const { adapters, settings, secrets, media, bodies, download, ask, askToTend, now } = ports;

  const bytesOf = async (message: KeepMessage, said: Interaction, attachment: Attachment): Promise<Buffer | MediaProblem | 'later'> => {
    const open = await openChannel(await settings(), { adapters, secrets }, message.channel);
    const door: DyingMedia | undefined = open?.adapter.fetching?.media;
    if (!open || !door) return 'media.refused';
    const later = async (problem: MediaProblem, seconds = pauses[message.tries] ?? longestPause) => {
      if (message.tries >= mostTries) return problem;
      await askToTend([{ ...message, tries: message.tries + 1 }], Math.min(seconds, longestPause));
      return 'later';
    };
    const { access = { account: said.account, token: '', secrets: { signing: [] } } } = open;
    if (door.needsToken && access.token === '') return later('media.no-token');
    try {
      const request = await door.find({ sourceId: said.sourceId, thread: said.thread, attachment }, access, ask);
      return request ? await download(request) : 'media.gone';
    } catch (error) {
      return problemOf(error, door.needsToken) ?? later('media.no-answer', error instanceof SlowDown ? error.seconds : undefined);
    }
  };

  return async (message: KeepMessage): Promise<void> => {
    const { conversation, act, media: id } = message;
    const wanted = async () => {
      const said = await media.said(conversation, act);
      const attachment = said?.attachments.find((one) => one.media === id);
      return said && attachment ? { said, attachment } : null;
    };
    const found = await wanted();
    // an earlier try may have ended between the bytes and the row
    if (!found) return bodies.remove(id);
    if (await media.read(conversation, found.said.id, id)) return;
    const { said, attachment } = found;
    const got = await bytesOf(message, said, attachment);
    if (got === 'later') return;
    const body = typeof got === 'string' ? null : got;
    const type = body && mediaType(body, attachment.type);
    const at = now();
    const kept: KeptMedia = {
      id,
      conversation,
      interaction: said.id,
      problem: typeof got === 'string' ? got : type ? null : 'media.type',
      type,
      bytes: type && body ? body.length : null,
      name: fileName(attachment.alt, attachment.type, type ?? unknownType),
      at,
      until: addSeconds(at, keptDays * 86_400),
    };
    if (type && body) await bodies.put(id, type, body);
    await media.put(kept);
    if (await wanted()) return;
    await bodies.remove(id);
    await media.remove(kept);
  };
};

/** Erases the copies of what came along with a deleted interaction: the bytes first, so that none is left without a row to find it by. */
export const forgetMedia =
  ({ media, bodies }: Pick<TendChannelsPorts, 'media' | 'bodies'>) =>
  async (conversation: string, interaction: string): Promise<void> => {
    for (const kept of await media.of(conversation, interaction)) {
      await bodies.remove(kept.id);
      await media.remove(kept);
    }
  };
