import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ShowConsolePorts } from '../../../functions/show-console/ports.ts';
import { showConsole } from '../../../functions/show-console/show-console.tsx';
import { signInPages } from '../../../functions/show-console/sign-in-pages.ts';

const publicUrl = 'https://heard.example';
const desk = (rest: Partial<ShowConsolePorts> = {}) =>
  showConsole({
    known: async (token) => token === 'a-known-token',
    pages: null,
    asset: (name) => (name === 'app.js' ? { body: new Uint8Array([59]), type: 'text/javascript', hash: 'abc' } : null),
    random: () => 'r'.repeat(43),
    publicUrl,
    mediaOrigin: 'https://letters.s3.eu-central-1.amazonaws.com',
    ...rest,
  });
const cookie = (token: string) => ({ cookie: `__Host-heard=${token}` });
const form = (fields: Record<string, string>, headers: Record<string, string> = { origin: publicUrl }) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers,
});

describe('the shell', () => {
  it.each(['/console', '/console/conversations/conv_1', '/console/ideas'])('is shown at %s to those who hold a token', async (path) => {
    const answer = await desk().request(path, { headers: cookie('a-known-token') });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('/console/assets/app.js?v=abc');
    expect(page).not.toMatch(/style="|<script>[^<]/);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('content-security-policy')).toContain("media-src 'self' https://letters.s3.eu-central-1.amazonaws.com;");
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
  it.each([{}, cookie('a-wrong-token')])('sends strangers to the door', async (headers: Record<string, string>) => {
    const answer = await desk().request('/console/ideas', { headers });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/console/sign-in?next=%2Fconsole%2Fideas');
  });
});

describe('signing in with a token', () => {
  it('keeps it in a cookie that scripts and other sites cannot reach', async () => {
    const answer = await desk().request('/console/session', form({ token: 'a-known-token', next: '/console/ideas' }));
    expect(answer.headers.get('location')).toBe('/console/ideas');
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-heard=a-known-token;.*Path=\/;.*HttpOnly;.*Secure;.*SameSite=Lax/);
  });
  it('refuses a token that nobody holds, and sets nothing', async () => {
    const answer = await desk().request('/console/session', form({ token: 'a-wrong-token' }));
    expect(answer.headers.get('location')).toBe('/console/sign-in?failed=token');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await desk().request('/console/sign-in?failed=token')).status).toBe(401);
  });
  it.each(['https://evil.example', '//evil.example', '/console/../elsewhere', '/api/v1/me'])('never leads on to %s', async (next) => {
    const answer = await desk().request('/console/session', form({ token: 'a-known-token', next }));
    expect(answer.headers.get('location')).toBe('/console');
  });
  it.each(['/console/session', '/console/sign-out'])('takes no form of another site: %s', async (path) => {
    const answer = await desk().request(path, form({ token: 'a-known-token' }, { origin: 'https://evil.example' }));
    expect(answer.status).toBe(403);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
  it('forgets the token when one signs out', async () => {
    const answer = await desk().request('/console/sign-out', form({}));
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-heard=;.*Max-Age=0/);
  });
});

describe('signing in through the organisation', () => {
  const pages = {
    address: 'https://pages.example',
    client: 'client-1',
    trade: async (code: string) => (code === 'good' ? 'a-known-token' : code === 'stranger' ? 'an-unknown-token' : null),
  };
  const flow = { cookie: `__Host-heard-flow=${encodeURIComponent(`${'r'.repeat(43)}~${'r'.repeat(43)}~/console/ideas`)}` };

  it('asks with a challenge whose verifier stays here', async () => {
    const answer = await desk({ pages }).request('/console/sign-in/organisation');
    const asked = new URL(answer.headers.get('location') ?? '');
    expect(asked.origin).toBe('https://pages.example');
    expect(asked.searchParams.get('code_challenge')).toBe(createHash('sha256').update('r'.repeat(43)).digest('base64url'));
    expect(asked.searchParams.get('redirect_uri')).toBe(`${publicUrl}/console/callback`);
    expect(answer.headers.get('set-cookie')).toContain('__Host-heard-flow=');
  });
  it('comes back to where it was going', async () => {
    const answer = await desk({ pages }).request(`/console/callback?code=good&state=${'r'.repeat(43)}`, { headers: flow });
    expect(answer.headers.get('location')).toBe('/console/ideas');
    expect(answer.headers.getSetCookie().join()).toContain('__Host-heard=a-known-token');
  });
  it.each([
    ['another state', 'code=good&state=other', 'flow'],
    ['no code', `state=${'r'.repeat(43)}`, 'flow'],
    ['a code that is refused', `code=bad&state=${'r'.repeat(43)}`, 'stranger'],
    ['somebody who is not staff', `code=stranger&state=${'r'.repeat(43)}`, 'stranger'],
  ])('refuses %s', async (_what, query, why) => {
    const answer = await desk({ pages }).request(`/console/callback?${query}`, { headers: flow });
    expect(answer.headers.get('location')).toBe(`/console/sign-in?failed=${why}`);
    expect(answer.headers.getSetCookie().join()).not.toContain('__Host-heard=a');
  });
  it('is not offered where the deployment has no such pages', () => {
    expect(signInPages('', 'client')).toBeNull();
    expect(signInPages('local', 'client')).toBeNull();
  });
  it('trades a code for the id token, and a refusal for nothing', async () => {
    const asked: URLSearchParams[] = [];
    const ask = (status: number) => async (_url: unknown, request?: RequestInit) => {
      if (request?.body instanceof URLSearchParams) asked.push(request.body);
      return new Response(JSON.stringify({ id_token: 'a.b.c' }), { status });
    };
    expect(await signInPages('https://pages.example', 'client-1', ask(200))?.trade('code', 'verifier', 'back')).toBe('a.b.c');
    expect(asked[0]?.get('code_verifier')).toBe('verifier');
    expect(await signInPages('https://pages.example', 'client-1', ask(400))?.trade('code', 'verifier', 'back')).toBeNull();
  });
});
