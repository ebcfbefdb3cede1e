import { mediaKey } from '../contract/media.ts';
import type { MediaBodies } from '../intake/ports.ts';
import { bucketAddress } from './bucket-address.ts';
import type { SmallSigner } from './small-signer.ts';

/** The bytes of copies of media in the bucket of letters, which end as letters do. */
export const mediaBodies = (aws: SmallSigner, bucket: string): MediaBodies => {
  const at = (media: string) => `${bucketAddress(bucket)}${mediaKey(media)}`;
  return {
    put: async (media, type, body) => {
      await aws('s3', at(media), { method: 'PUT', headers: { 'content-type': type }, body });
    },
    remove: async (media) => {
      await aws('s3', at(media), { method: 'DELETE' });
    },
  };
};
