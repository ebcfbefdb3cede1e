import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Language, type StaffMember } from '../../../shared/contract/settings.ts';
import type { Millis } from '../engine.ts';
import type { UserPool } from '../engines/user-pool.ts';
import type { Grants } from './grants.ts';
import type { signingKey } from './signing-key.ts';
import { whoPage } from './who-page.ts';

/** Where the pages are: the path of their issuer. */
export const signInPath = '/local/sign-in';
const [codeSeconds, tokenSeconds, refreshSeconds] = [300, 3600, 12 * 3600];

export interface ProviderOptions {
  readonly issuer: string;
  readonly client: { readonly id: string; readonly callbacks: readonly string[]; readonly logouts: readonly string[] };
  readonly grants: Grants;
  readonly pool: UserPool;
  readonly key: ReturnType<typeof signingKey>;
  /** Who is of staff now. */
  readonly staff: () => Promise<readonly StaffMember[]>;
  readonly now: Millis;
}
export interface PageAsked {
  readonly method: string;
  /** With the path below the issuer's. */
  readonly url: URL;
  readonly body: Buffer;
  readonly language: string;
}
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
export type SignInProvider = (asked: PageAsked) => Promise<PageAnswer>;

/** What a browser is sent with (RFC 6749, section 4.1.1; RFC 7636, section 4.3): without a challenge nobody signs in. */
const Asked = z.object({
  response_type: z.literal('code'),
  client_id: z.string(),
  redirect_uri: z.string(),
  scope: z.string().regex(/(^| )openid( |$)/),
  state: z.string().min(1),
  nonce: z.string().default(''),
  code_challenge_method: z.literal('S256'),
  code_challenge: z.string().min(43).max(128),
});
const json = (status: number, body: unknown): PageAnswer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});
const refused = (error: string): PageAnswer => json(400, { error });
const page = (body: string): PageAnswer => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  },
  body,
});
const to = (location: string): PageAnswer => ({ status: 303, headers: { location, 'cache-control': 'no-store' }, body: '' });

/**
 * The sign-in pages of this machine: an OpenID provider at which staff say who they are, with the paths and answers of Cognito
 * (docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html), so that the service cannot tell.
 */
export const signInProvider = ({ issuer, client, grants, pool, key, staff, now }: ProviderOptions): SignInProvider => {
  const here = async () => (await staff()).filter(({ email }) => pool.allows(email));
  const idToken = (member: StaffMember, nonce: string): string => {
    const at = Math.floor(now() / 1000);
    const sub = createHash('sha256').update(member.email.toLowerCase()).digest('hex').slice(0, 32);
    const who = { sub, email: member.email, email_verified: true, name: member.name, 'cognito:username': sub };
    return key.signed({ iss: issuer, aud: client.id, token_use: 'id', iat: at, exp: at + tokenSeconds, ...who, ...(nonce && { nonce }) });
  };
  const given = (member: StaffMember, nonce: string, refreshToken?: string) =>
    json(200, {
      id_token: idToken(member, nonce),
      ...(refreshToken && { refresh_token: refreshToken }),
      expires_in: tokenSeconds,
      token_type: 'Bearer',
    });
  const memberOf = async (email: string) => (await here()).find((one) => one.email === email);

  /** What a sign-in was asked with, if this client may ask so. */
  const askedWith = (fields: URLSearchParams) => {
    const asked = Asked.safeParse(Object.fromEntries(fields)).data;
    return asked?.client_id === client.id && client.callbacks.includes(asked.redirect_uri) ? asked : undefined;
  };
  const choose = async (fields: URLSearchParams): Promise<PageAnswer> => {
    const asked = askedWith(fields);
    const member = (await here()).find(({ id }) => id === fields.get('staff'));
    if (!asked || !member) return refused('invalid_request');
    const { nonce, code_challenge: challenge, redirect_uri: redirect, state } = asked;
    const code = grants.give({ email: member.email, kind: 'code', at: now(), nonce, challenge, redirect });
    return to(`${redirect}?${new URLSearchParams({ code, state })}`);
  };
  const trade = async (fields: URLSearchParams): Promise<PageAnswer> => {
    const grant = grants.take(fields.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(fields.get('code_verifier') ?? '')
      .digest('base64url');
    const good =
      grant?.kind === 'code' &&
      grant.challenge === challenge &&
      grant.redirect === fields.get('redirect_uri') &&
      now() - grant.at <= codeSeconds * 1000;
    const member = good ? await memberOf(grant.email) : undefined;
    if (!grant || !member) return refused('invalid_grant');
    return given(member, grant.nonce, grants.give({ ...grant, kind: 'refresh', at: now(), challenge: '', nonce: '' }));
  };
  const renew = async (fields: URLSearchParams): Promise<PageAnswer> => {
    const grant = grants.read(fields.get('refresh_token') ?? '');
    const good = grant?.kind === 'refresh' && grant.at > pool.outAt(grant.email) && now() - grant.at <= refreshSeconds * 1000;
    const member = good ? await memberOf(grant.email) : undefined;
    return member ? given(member, '') : refused('invalid_grant');
  };
  const tokens = (fields: URLSearchParams): Promise<PageAnswer> | PageAnswer => {
    if (fields.get('client_id') !== client.id) return refused('invalid_client');
    if (fields.get('grant_type') === 'authorization_code') return trade(fields);
    return fields.get('grant_type') === 'refresh_token' ? renew(fields) : refused('unsupported_grant_type');
  };
  const describe = () =>
    json(200, {
      issuer,
      authorization_endpoint: `${issuer}/oauth2/authorize`,
      token_endpoint: `${issuer}/oauth2/token`,
      revocation_endpoint: `${issuer}/oauth2/revoke`,
      end_session_endpoint: `${issuer}/logout`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    });

  return async ({ method, url, body, language }) => {
    const fields = new URLSearchParams(method === 'POST' ? body.toString('utf8') : url.search);
    const what = `${method} ${url.pathname.slice(signInPath.length)}`;
    if (what === 'GET /.well-known/openid-configuration') return describe();
    if (what === 'GET /.well-known/jwks.json') return json(200, key.jwks);
    if (what === 'GET /oauth2/authorize') {
      const spoken = Language.safeParse(fields.get('lang') ?? language).data ?? 'en';
      return askedWith(fields) ? page(whoPage(spoken, await here(), fields)) : refused('invalid_request');
    }
    if (what === 'POST /oauth2/authorize') return choose(fields);
    if (what === 'POST /oauth2/token') return tokens(fields);
    if (what === 'POST /oauth2/revoke') {
      grants.end(fields.get('token') ?? '');
      return json(200, {});
    }
    // nothing is remembered of a browser here, so that there is nothing to forget
    const leave = fields.get('logout_uri') ?? '';
    if (what === 'GET /logout') return client.logouts.includes(leave) ? to(leave) : refused('invalid_request');
    return json(404, { error: 'not_found' });
  };
};
