import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

const keyObjects = new Map<string, KeyObject>();

/** The key object of a secret, made once a container: building it costs more than the digest of a small body. */
const keyOf = (secret: string, encoding: 'utf8' | 'base64'): KeyObject => {
  const name = `${encoding}:${secret}`;
  const known = keyObjects.get(name);
  if (known) return known;
  const made = createSecretKey(Buffer.from(secret, encoding));
  if (keyObjects.size >= 256) keyObjects.clear();
  keyObjects.set(name, made);
  return made;
};

/** HMAC-SHA256 over the parts, one after the other. */
export const hmacSha256 = (secret: string, parts: ReadonlyArray<string | Buffer>, encoding: 'utf8' | 'base64' = 'utf8'): Buffer => {
  const hmac = createHmac('sha256', keyOf(secret, encoding));
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};

/** Whether two texts are equal, in time that does not depend on where they differ. */
export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Whether a signature as text is exactly the digest in that encoding: other case, padding or length is another signature. */
export const sameDigest = (digest: Buffer, given: string, encoding: 'hex' | 'base64'): boolean =>
  sameText(digest.toString(encoding), given);
