import { createHash } from 'node:crypto';
import type { Bytes, OutgoingPicture } from './outgoing-picture.ts';

const quoted = (name: string) => name.replaceAll(/["\r\n]/g, '_');

/**
 * A body of parts (RFC 7578): fields first, then files by the names of their fields. Its boundary is made of what it holds, so that the
 * same try is the same request.
 */
export const formParts = (
  fields: Readonly<Record<string, string>>,
  files: ReadonlyArray<readonly [field: string, picture: OutgoingPicture]>,
): { readonly contentType: string; readonly bytes: Bytes } => {
  const digest = createHash('sha256').update(JSON.stringify(fields));
  for (const [, { body }] of files) digest.update(body);
  const boundary = `heard-${digest.digest('hex').slice(0, 32)}`;
  const part = (head: string) => Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`);
  const end = Buffer.from('\r\n');
  const parts = [
    ...Object.entries(fields).flatMap(([name, value]) => [part(`name="${quoted(name)}"`), Buffer.from(value), end]),
    ...files.flatMap(([field, { name, type, body }]) => [
      part(`name="${quoted(field)}"; filename="${quoted(name)}"\r\ncontent-type: ${type}`),
      Buffer.from(body),
      end,
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { contentType: `multipart/form-data; boundary=${boundary}`, bytes: new Uint8Array(Buffer.concat(parts)) };
};
