import { type KeptMedia, mediaKey } from '../contract/media.ts';
import { bucketAddress } from './bucket-address.ts';
import type { SmallSigner } from './small-signer.ts';

/** A minute to begin in; a player asks again for what it skipped to. */
const seconds = 300;
const asText = (name: string) => encodeURIComponent(name).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);

/** An address that opens one copy for five minutes: shown where its bytes say what it is, else saved under its name (RFC 6266). */
export const mediaLink =
  (aws: SmallSigner, bucket: string) =>
  ({ id, type, name }: KeptMedia): Promise<string> => {
    const url = new URL(mediaKey(id), bucketAddress(bucket));
    const shown = type !== null && type !== 'application/octet-stream';
    url.searchParams.set('response-content-type', type ?? 'application/octet-stream');
    url.searchParams.set('response-content-disposition', `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${asText(name)}`);
    url.searchParams.set('response-cache-control', 'no-store');
    return aws.link('s3', url, seconds);
  };
