import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Letter } from '../contract/letters.ts';

/** The raw bytes of a letter: carried by it, or in the bucket where they were too many for a queue. Throws when they are gone. */
export const letterBody =
  (client: S3Client, bucketName: string) =>
  async ({ id, body, bodyKey }: Letter): Promise<Buffer> => {
    if (body !== undefined) return Buffer.from(body, 'base64');
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucketName, Key: bodyKey }));
    if (!Body) throw new Error(`letter ${id} has no body`);
    return Buffer.from(await Body.transformToByteArray());
  };
