import { createHmac, createPublicKey, createSecretKey, type KeyObject, timingSafeEqual, verify } from 'node:crypto';

const keyObjects = new Map<string, KeyObject>();

/** A key object, made once a container: building it costs more than the digest of a small body. */
const kept = (name: string, make: () => KeyObject): KeyObject => {
  const known = keyObjects.get(name);
  if (known) return known;
  const made = make();
  if (keyObjects.size >= 256) keyObjects.clear();
  keyObjects.set(name, made);
  return made;
};

type Parts = ReadonlyArray<string | Buffer>;

const hmac = (algorithm: 'sha1' | 'sha256', secret: string, parts: Parts, encoding: 'utf8' | 'base64'): Buffer => {
  const digest = createHmac(
    algorithm,
    kept(`${encoding}:${secret}`, () => createSecretKey(Buffer.from(secret, encoding))),
  );
  for (const part of parts) digest.update(part);
  return digest.digest();
};

/** HMAC-SHA256 over the parts, one after the other. */
export const hmacSha256 = (secret: string, parts: Parts, encoding: 'utf8' | 'base64' = 'utf8'): Buffer =>
  hmac('sha256', secret, parts, encoding);

/** HMAC-SHA1, for the platforms that still sign with it. */
export const hmacSha1 = (secret: string, parts: Parts): Buffer => hmac('sha1', secret, parts, 'utf8');

/** Whether two texts are equal, in time that does not depend on where they differ. */
export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Whether a signature as text is exactly the digest in that encoding: other case, padding or length is another signature. */
export const sameDigest = (digest: Buffer, given: string, encoding: 'hex' | 'base64'): boolean =>
  sameText(digest.toString(encoding), given);

/** Whether 64 bytes in lower hex are an Ed25519 signature over a message by the holder of a public key (32 bytes in hex). */
export const signedByEd25519 = (publicKey: string, message: Buffer, given: string): boolean => {
  if (!/^[0-9a-f]{64}$/i.test(publicKey) || !/^[0-9a-f]{128}$/.test(given)) return false;
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = kept(`ed25519:${x}`, () => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }));
  return verify(null, message, key, Buffer.from(given, 'hex'));
};
