import * as z from 'zod';
import type { SignInPages } from './ports.ts';

const Traded = z.object({ id_token: z.string() });

/**
 * The organisation's sign-in pages: Cognito's, whose token endpoint takes a code and its verifier without a client secret
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html). Null where there are none.
 */
export const signInPages = (address: string, client: string, ask: typeof fetch = fetch): SignInPages | null =>
  !/^https:\/\/[\w.-]+$/.test(address)
    ? null
    : {
        address,
        client,
        trade: async (code, verifier, returnTo) => {
          const body = new URLSearchParams({
            grant_type: 'authorization_code',
            client_id: client,
            code,
            code_verifier: verifier,
            redirect_uri: returnTo,
          });
          const answer = await ask(`${address}/oauth2/token`, {
            method: 'POST',
            body,
            redirect: 'error',
            signal: AbortSignal.timeout(5000),
          });
          if (!answer.ok) return null;
          const traded = Traded.safeParse(await answer.json());
          return traded.success ? traded.data.id_token : null;
        },
      };
