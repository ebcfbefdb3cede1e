import type { Letter } from '../contract/letters.ts';
import { derivedId } from '../kernel/ids.ts';
import type { LetterBodies, LetterQueue } from './ports.ts';

/** In base64 with its envelope, under the 256 KB that a queue's message may have. */
const largestInQueue = 190_000;

/**
 * Puts a body on the letters queue, by way of the bucket where it is large. Its id derives from what it holds, so that the same
 * body is the same letter. Throws when our own storage failed: then nothing may be acknowledged.
 */
export const keepLetter =
  ({ letters, bodies }: { readonly letters: LetterQueue; readonly bodies: LetterBodies }) =>
  async (about: Pick<Letter, 'platform' | 'connection' | 'receivedAt' | 'headers'>, body: Buffer): Promise<void> => {
    const id = derivedId('let', about.platform, about.connection, body.toString('base64'), ...Object.entries(about.headers).flat());
    const letter: Letter = { id, ...about };
    if (body.length <= largestInQueue) return letters.send({ ...letter, body: body.toString('base64') });
    const bodyKey = `letters/${id}`;
    await bodies.put(bodyKey, body);
    return letters.send({ ...letter, bodyKey });
  };
