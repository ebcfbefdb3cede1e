import type { GoogleTokens } from '../intake/ports.ts';

/** developers.google.com/identity/openid-connect/openid-connect#discovery */
const issuer = 'https://accounts.google.com';
const jwksUri = 'https://www.googleapis.com/oauth2/v3/certs';

/**
 * Verifies tokens against Google's keys, which are fetched once and again only for a key that is not among them, at most every
 * ten seconds. The library is loaded by the first token: most containers never see one.
 */
export const googleTokens = (reach: typeof fetch): GoogleTokens => {
  const open = async () => {
    const [{ JwtVerifier }, { SimpleJwksCache }, { JwtBaseError }] = await Promise.all([
      import('aws-jwt-verify/jwt-verifier'),
      import('aws-jwt-verify/jwk'),
      import('aws-jwt-verify/error'),
    ]);
    const fetcher = {
      fetch: async (uri: string): Promise<ArrayBuffer> => {
        const answer = await reach(uri, { signal: AbortSignal.timeout(5000) });
        if (!answer.ok) throw new Error(`Google's keys were answered with ${answer.status}`);
        return answer.arrayBuffer();
      },
    };
    const verifier = JwtVerifier.create({ issuer, jwksUri }, { jwksCache: new SimpleJwksCache({ fetcher }) });
    return (token: string, audience: string) =>
      verifier.verify(token, { audience }).catch((error: unknown) => {
        if (error instanceof JwtBaseError) return null;
        throw error;
      });
  };
  let opened: ReturnType<typeof open> | undefined;
  return {
    emailOf: async (token, audience) => {
      opened ??= open();
      const claims = await (await opened)(token, audience);
      const email = claims?.['email'];
      return claims?.['email_verified'] === true && typeof email === 'string' ? email : null;
    },
  };
};
