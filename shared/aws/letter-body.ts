import type { Letter } from '../contract/letters.ts';
import { bucketAddress } from './bucket-address.ts';
import type { SmallSigner } from './small-signer.ts';

const seconds = 60;

/**
 * The raw bytes of a letter: carried by it, or in the bucket where they were too many for a queue. Throws when they are gone.
 * Fetched by a signed link, without the 145 KB of an SDK client.
 */
export const letterBody =
  (aws: SmallSigner, bucket: string) =>
  async ({ id, body, bodyKey }: Letter): Promise<Buffer> => {
    if (body !== undefined) return Buffer.from(body, 'base64');
    if (bodyKey === undefined) throw new Error(`letter ${id} has no body`);
    const answer = await fetch(await aws.link('s3', new URL(bodyKey, bucketAddress(bucket)), seconds));
    if (!answer.ok) throw new Error(`letter ${id} has no body: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
