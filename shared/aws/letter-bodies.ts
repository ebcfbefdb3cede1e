import type { LetterBodies } from '../intake/ports.ts';
import type { SmallSigner } from './small-signer.ts';

/** Puts the bytes of a large letter into the bucket, in path style where an endpoint is given. */
export const letterBodies = (aws: SmallSigner, bucket: string): LetterBodies => ({
  put: async (key, body) => {
    await aws('s3', `${aws.endpoint('s3')}/${bucket}/${key}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    });
  },
});
