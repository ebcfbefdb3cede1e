import { describe, expect, it } from 'vitest';
import { signInPages } from '../../../shared/staff/sign-in-pages.ts';

const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_abc';
const description = {
  authorization_endpoint: 'https://pages.example/oauth2/authorize',
  token_endpoint: 'https://pages.example/oauth2/token',
  revocation_endpoint: 'https://pages.example/oauth2/revoke',
  end_session_endpoint: 'https://pages.example/logout',
};
/** Pages that answer the token endpoint with a status; what they were asked is kept. */
const pages = (status = 200, given: object = { id_token: 'a.b.c', refresh_token: 'r' }, said: object = description) => {
  const asked: Array<[string, Record<string, string>]> = [];
  const ask: typeof fetch = async (url, request) => {
    if (String(url) === `${issuer}/.well-known/openid-configuration`) return Response.json(said);
    const fields = request?.body instanceof URLSearchParams ? Object.fromEntries(request.body) : {};
    asked.push([String(url), fields]);
    return Response.json(given, { status });
  };
  const found = signInPages(issuer, 'client-1', ask);
  if (!found) throw new Error('no pages');
  return { ...found, asked };
};

describe('the pages of a provider', () => {
  it('are led to by the code flow with a challenge', async () => {
    const address = new URL(await pages().address({ state: 's', nonce: 'n', challenge: 'c', returnTo: 'https://heard.example/back' }));
    expect(address.origin + address.pathname).toBe('https://pages.example/oauth2/authorize');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'client-1',
      redirect_uri: 'https://heard.example/back',
      scope: 'openid email profile',
      state: 's',
      nonce: 'n',
      code_challenge_method: 'S256',
      code_challenge: 'c',
    });
  });
  it('trade a code with its verifier', async () => {
    const { trade, asked } = pages();
    expect(await trade('code', 'verifier', 'back')).toEqual({ idToken: 'a.b.c', refreshToken: 'r' });
    expect(asked).toEqual([
      [
        'https://pages.example/oauth2/token',
        { client_id: 'client-1', grant_type: 'authorization_code', code: 'code', code_verifier: 'verifier', redirect_uri: 'back' },
      ],
    ]);
  });
  it.each([
    ['a refusal', 400, {}],
    ['an answer without a token', 200, {}],
  ])('give nothing for %s', async (_what, status, given) => {
    expect(await pages(status, given).trade('code', 'verifier', 'back')).toBeNull();
    expect(await pages(status, given).renew('r')).toBeNull();
  });
  it('that fail are no refusal', async () => {
    await expect(pages(503, {}).renew('r')).rejects.toThrow('503');
  });
  it('renew and revoke by the refresh token', async () => {
    const { renew, revoke, asked } = pages();
    expect(await renew('r')).toBe('a.b.c');
    await revoke('r');
    expect(asked.map(([, fields]) => fields)).toEqual([
      { client_id: 'client-1', grant_type: 'refresh_token', refresh_token: 'r' },
      { client_id: 'client-1', token: 'r' },
    ]);
  });
  it('forget a browser where they know how', async () => {
    expect(await pages().leave('https://heard.example/console')).toBe(
      'https://pages.example/logout?client_id=client-1&logout_uri=https%3A%2F%2Fheard.example%2Fconsole',
    );
    const { authorization_endpoint, token_endpoint } = description;
    const bare = pages(200, {}, { authorization_endpoint, token_endpoint });
    expect(await bare.leave('x')).toBeNull();
    await bare.revoke('r');
    expect(bare.asked).toEqual([]);
  });
  it('are not there without a provider', () => {
    expect(signInPages('', 'client')).toBeNull();
    expect(signInPages('local', 'client')).toBeNull();
  });
});
