import * as z from 'zod';
import { fromMillis } from '../kernel/instant.ts';
import type { VerifyIdToken } from '../staff/ports.ts';

/** Times of a token are seconds since 1970 (RFC 7519, section 2). Cognito says `token_use`, so that an access token is never taken for it. */
const Claims = z.object({
  email: z.string(),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
  token_use: z.literal('id').optional(),
  iat: z.number(),
  exp: z.number(),
  nonce: z.string().optional(),
});

/**
 * Verifies id tokens of one OpenID provider made for one client, by the keys at `{issuer}/.well-known/jwks.json`, where Cognito has
 * its own (docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html). The
 * library is loaded by the first token.
 */
export const verifyIdToken = (issuer: string, client: string): VerifyIdToken => {
  const open = async () => {
    const [{ JwtVerifier }, { SimpleJwksCache }] = await Promise.all([import('aws-jwt-verify/jwt-verifier'), import('aws-jwt-verify/jwk')]);
    const fetcher = {
      fetch: async (uri: string): Promise<ArrayBuffer> => {
        const answer = await fetch(uri, { signal: AbortSignal.timeout(5000) });
        if (!answer.ok) throw new Error(`the keys of the sign-in pages were answered with ${answer.status}`);
        return answer.arrayBuffer();
      },
    };
    return JwtVerifier.create(
      { issuer, audience: client, jwksUri: `${issuer}/.well-known/jwks.json` },
      { jwksCache: new SimpleJwksCache({ fetcher }) },
    );
  };
  let opened: ReturnType<typeof open> | undefined;
  return async (token) => {
    opened ??= open();
    const verifier = await opened;
    const verified = await verifier.verify(token).catch(() => undefined);
    const claims = Claims.safeParse(verified).data;
    if (!claims || claims.email_verified === false || claims.email_verified === 'false') return undefined;
    const { email, iat, exp, nonce } = claims;
    return { email, at: fromMillis(iat * 1000), until: fromMillis(exp * 1000), nonce };
  };
};
