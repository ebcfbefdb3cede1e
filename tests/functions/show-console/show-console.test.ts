import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ShowConsolePorts } from '../../../functions/show-console/ports.ts';
import { showConsole } from '../../../functions/show-console/show-console.tsx';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memorySessions } from '../../fixtures/memory-sessions.ts';

const publicUrl = 'https://heard.example';
const now = instantFrom('2026-11-16T08:00:00Z');
const desk = (rest: Partial<ShowConsolePorts> = {}) => {
  const { shelf } = memorySessions();
  return showConsole({
    open: {
      byToken: async (token) => (token === 'a-known-token' ? 'a-session' : undefined),
      byPages: async ({ idToken }, nonce) => (idToken === `olha ${nonce}` ? 'a-session' : undefined),
    },
    sessions: {
      holderOf: async (id) => (id === 'a-session' ? { staff: 'olha', role: 'agent' } : undefined),
      end: async (id) => ({ byPages: id === 'a-session' }),
    },
    takeState: shelf.takeState,
    pages: null,
    asset: (name) => (name === 'app.js' ? { body: new Uint8Array([59]), type: 'text/javascript', hash: 'abc' } : null),
    random: () => 'r'.repeat(43),
    now: () => now,
    publicUrl,
    mediaOrigin: 'https://letters.s3.eu-central-1.amazonaws.com',
    ...rest,
  });
};
const cookie = (token: string) => ({ cookie: `__Host-heard=${token}` });
const form = (fields: Record<string, string>, headers: Record<string, string> = { origin: publicUrl }) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers,
});

describe('the shell', () => {
  it.each(['/console', '/console/conversations/conv_1', '/console/ideas'])('is shown at %s to those who hold a token', async (path) => {
    const answer = await desk().request(path, { headers: cookie('a-session') });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('/console/assets/app.js?v=abc');
    expect(page).not.toMatch(/style="|<script>[^<]/);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('content-security-policy')).toContain("media-src 'self' https://letters.s3.eu-central-1.amazonaws.com;");
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
  it.each([
    ['/console/', '/console'],
    ['/console/ideas/', '/console/ideas'],
    ['/console/settings/policy/standard//?trial=1', '/console/settings/policy/standard?trial=1'],
  ])('leads from %s to the place without the slash', async (path, place) => {
    const answer = await desk().request(path, { headers: cookie('a-session') });
    expect([answer.status, answer.headers.get('location')]).toEqual([308, place]);
  });
  it.each([{}, cookie('a-wrong-token')])('sends strangers to the door', async (headers: Record<string, string>) => {
    const answer = await desk().request('/console/ideas', { headers });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/console/sign-in?next=%2Fconsole%2Fideas');
  });
});

describe('signing in with a token', () => {
  it('keeps a session in a cookie that scripts and other sites cannot reach, for half a day', async () => {
    const answer = await desk().request('/console/session', form({ token: 'a-known-token', next: '/console/ideas' }));
    expect(answer.headers.get('location')).toBe('/console/ideas');
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-heard=a-session; Max-Age=43200;.*Path=\/;.*HttpOnly;.*Secure;.*SameSite=Lax/);
  });
  it('refuses a token that nobody holds, and sets nothing', async () => {
    const answer = await desk().request('/console/session', form({ token: 'a-wrong-token' }));
    expect(answer.headers.get('location')).toBe('/console/sign-in?failed=token');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await desk().request('/console/sign-in?failed=token')).status).toBe(401);
  });
  it('leads back to where one was, with what it showed', async () => {
    const answer = await desk().request('/console/session', form({ token: 'a-known-token', next: '/console?for=me&q=%D1%81' }));
    expect(answer.headers.get('location')).toBe('/console?for=me&q=%D1%81');
    const out = await desk().request('/console?for=me');
    expect(out.headers.get('location')).toBe('/console/sign-in?next=%2Fconsole%3Ffor%3Dme');
  });
  it.each(['https://evil.example', '//evil.example', '/console/../elsewhere', '/api/v1/me', '/console/sign-in', '/console?a=//b"'])(
    'never leads on to %s',
    async (next) => {
      const answer = await desk().request('/console/session', form({ token: 'a-known-token', next }));
      expect(answer.headers.get('location')).toBe('/console');
    },
  );
  it.each(['/console/session', '/console/sign-out'])('takes no form of another site: %s', async (path) => {
    const answer = await desk().request(path, form({ token: 'a-known-token' }, { origin: 'https://evil.example' }));
    expect(answer.status).toBe(403);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
  it('forgets the session when one signs out', async () => {
    const ended: string[] = [];
    const end = async (id: string) => ({ byPages: ended.push(id) === 0 });
    const answer = await desk({ sessions: { holderOf: async () => undefined, end } }).request(
      '/console/sign-out',
      form({}, { origin: publicUrl, ...cookie('a-session') }),
    );
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-heard=;.*Max-Age=0/);
    expect(answer.headers.get('location')).toBe('/console/sign-in');
    expect(ended).toEqual(['a-session']);
  });
});

describe('signing in through the organisation', () => {
  const pages = {
    address: async (asked: object) => `https://pages.example/authorize?${new URLSearchParams({ ...asked })}`,
    trade: async (code: string) => (code === 'bad' ? null : { idToken: `${code} ${'r'.repeat(43)}`, refreshToken: null }),
    renew: async () => null,
    revoke: async () => {},
    leave: async () => 'https://pages.example/logout',
  };
  const state = 'r'.repeat(43);
  const flow = (more: object = {}) => {
    const kept = { state, verifier: state, nonce: state, next: '/console/ideas', ...more };
    return { headers: { cookie: `__Host-heard-flow=${Buffer.from(JSON.stringify(kept)).toString('base64url')}` } };
  };

  it('asks with a state, a nonce and a challenge whose verifier stays here', async () => {
    const answer = await desk({ pages }).request('/console/sign-in/organisation');
    const asked = new URL(answer.headers.get('location') ?? '').searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      state,
      nonce: state,
      challenge: createHash('sha256').update(state).digest('base64url'),
      returnTo: `${publicUrl}/console/callback`,
    });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-heard-flow=.*Max-Age=600.*HttpOnly; Secure; SameSite=Lax/);
  });
  it('comes back to where it was going, once', async () => {
    const app = desk({ pages });
    const answer = await app.request(`/console/callback?code=olha&state=${state}`, flow());
    expect(answer.headers.get('location')).toBe('/console/ideas');
    expect(answer.headers.getSetCookie().join()).toContain('__Host-heard=a-session');
    const again = await app.request(`/console/callback?code=olha&state=${state}`, flow());
    expect(again.headers.get('location')).toBe('/console/sign-in?failed=flow');
  });
  it.each([
    ['another state', 'code=olha&state=other', flow(), 'flow'],
    ['no code', `state=${state}`, flow(), 'flow'],
    ['no cookie of the browser that began', `code=olha&state=${state}`, {}, 'flow'],
    ['a cookie that is not ours', `code=olha&state=${state}`, { headers: { cookie: '__Host-heard-flow=x' } }, 'flow'],
    ['a code that is refused', `code=bad&state=${state}`, flow(), 'stranger'],
    ['somebody who is not staff', `code=stranger&state=${state}`, flow(), 'stranger'],
    ['an answer to another nonce', `code=olha&state=${state}`, flow({ nonce: 'other' }), 'stranger'],
  ])('refuses %s', async (_what, query, given, why) => {
    const answer = await desk({ pages }).request(`/console/callback?${query}`, given);
    expect(answer.headers.get('location')).toBe(`/console/sign-in?failed=${why}`);
    expect(answer.headers.getSetCookie().join()).not.toContain('__Host-heard=a');
  });
  it('says so when the pages do not answer', async () => {
    const address = async () => Promise.reject(new Error('no answer'));
    const answer = await desk({ pages: { ...pages, address } }).request('/console/sign-in/organisation');
    expect(answer.headers.get('location')).toBe('/console/sign-in?failed=pages');
  });
  it('leads on, when one signs out, to where the pages forget the browser', async () => {
    const answer = await desk({ pages }).request('/console/sign-out', form({}, { origin: publicUrl, ...cookie('a-session') }));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('content="0;url=https://pages.example/logout"');
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-heard=;.*Max-Age=0/);
  });
});
