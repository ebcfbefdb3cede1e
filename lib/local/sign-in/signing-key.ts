import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Parameters } from '../engines/ssm.ts';

const place = '/heard/local/sign-in-key';

/** The key of this machine's sign-in pages: made at the first start and kept with its data. */
export const signingKey = (parameters: Parameters) => {
  const kept =
    parameters.get(place) ??
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
      publicKeyEncoding: { format: 'pem', type: 'spki' },
    }).privateKey;
  parameters.put(place, kept);
  const key = createPrivateKey(kept);
  const { n = '', e = '' } = createPublicKey(key).export({ format: 'jwk' });
  const kid = createHash('sha256').update(n).digest('base64url').slice(0, 16);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    /** RFC 7517. */
    jwks: { keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256', kid, n, e }] },
    /** A token with these claims, signed by RS256 (RFC 7515). */
    signed: (claims: object): string => {
      const text = `${part({ alg: 'RS256', kid, typ: 'JWT' })}.${part(claims)}`;
      return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
    },
  };
};
