import * as z from 'zod';
import type { SignInPages } from './ports.ts';

/** What a provider says of itself (openid.net/specs/openid-connect-discovery-1_0.html, section 3; end-session and revocation by RFC 8414). */
const Provider = z.object({
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  revocation_endpoint: z.string().optional(),
  end_session_endpoint: z.string().optional(),
});
const Traded = z.object({ id_token: z.string(), refresh_token: z.string().optional() });

/**
 * Pages of an OpenID provider on which staff sign in, found by its own description; no client secret, as Cognito has it for public
 * clients (docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html). Null where there is no provider.
 */
export const signInPages = (issuer: string, client: string, ask: typeof fetch = fetch): SignInPages | null => {
  if (!/^https?:\/\/./.test(issuer)) return null;
  let known: Promise<z.infer<typeof Provider>> | undefined;
  const provider = () => {
    known ??= ask(`${issuer}/.well-known/openid-configuration`, { redirect: 'error', signal: AbortSignal.timeout(5000) })
      .then(async (answer) => Provider.parse(await answer.json()))
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  };
  const post = (address: string, fields: Readonly<Record<string, string>>) =>
    ask(address, {
      method: 'POST',
      body: new URLSearchParams({ client_id: client, ...fields }),
      redirect: 'error',
      signal: AbortSignal.timeout(5000),
    });
  /** Null where the provider refuses; throws where it is at fault itself. */
  const traded = async (fields: Readonly<Record<string, string>>) => {
    const answer = await post((await provider()).token_endpoint, fields);
    if (answer.status >= 500 || answer.status === 429) throw new Error(`the sign-in pages answered ${answer.status}`);
    return answer.ok ? (Traded.safeParse(await answer.json()).data ?? null) : null;
  };
  return {
    address: async ({ state, nonce, challenge, returnTo }) => {
      const asked = new URLSearchParams({
        response_type: 'code',
        client_id: client,
        redirect_uri: returnTo,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge_method: 'S256',
        code_challenge: challenge,
      });
      return `${(await provider()).authorization_endpoint}?${asked}`;
    },
    trade: async (code, verifier, returnTo) => {
      const given = await traded({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: returnTo });
      return given && { idToken: given.id_token, refreshToken: given.refresh_token ?? null };
    },
    renew: async (refreshToken) => (await traded({ grant_type: 'refresh_token', refresh_token: refreshToken }))?.id_token ?? null,
    revoke: async (refreshToken) => {
      const { revocation_endpoint: address } = await provider();
      if (address) await post(address, { token: refreshToken });
    },
    // as docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html names its parameters
    leave: async (returnTo) => {
      const { end_session_endpoint: address } = await provider();
      return address ? `${address}?${new URLSearchParams({ client_id: client, logout_uri: returnTo })}` : null;
    },
  };
};
