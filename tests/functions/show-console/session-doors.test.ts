import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { guard } from '../../../functions/serve-api/guard.ts';
import { showConsole } from '../../../functions/show-console/show-console.tsx';
import { Settings } from '../../../shared/contract/settings.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { csrfOf } from '../../../shared/staff/session.ts';
import { openSessions, sessions } from '../../../shared/staff/sessions.ts';
import { memorySessions } from '../../fixtures/memory-sessions.ts';

const publicUrl = 'https://heard.example';
const now = instantFrom('2026-11-16T08:00:00Z');
const until = addSeconds(now, 3600);
const olha = { id: 'olha', email: 'olha@brand.example', name: 'Olha', role: 'lead' };
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** A browser before the console and the API, with an organisation whose pages know Olha and hold to RFC 7636: a code is given for its verifier alone. */
const door = () => {
  let [made, settings] = [0, Settings.parse({ staff: [olha] })];
  const random = () => {
    made += 1;
    return `nobody-guesses-${made}`;
  };
  const codes = new Map<string, { readonly challenge: string; readonly nonce: string }>();
  const pages = {
    address: async ({ state, nonce, challenge }: { state: string; nonce: string; challenge: string }) => {
      codes.set(state, { challenge, nonce });
      return `https://pages.example/authorize?state=${state}`;
    },
    trade: async (code: string, verifier: string) => {
      const asked = codes.get(code);
      return asked?.challenge === hashOf(verifier) ? { idToken: asked.nonce, refreshToken: null } : null;
    },
    renew: async () => null,
    revoke: async () => {},
    leave: async () => null,
  };
  const { shelf, rows } = memorySessions();
  const ports = {
    shelf,
    pages,
    random,
    tokens: { read: async () => undefined },
    verify: async (nonce: string) => ({ email: olha.email, nonce, at: now, until }),
    readMember: async (id: string) => settings.staff.find((one) => one.id === id),
    settings: async () => settings,
    now: () => now,
  };
  const app = showConsole({
    ...ports,
    open: openSessions(ports),
    sessions: sessions(ports),
    takeState: shelf.takeState,
    asset: () => null,
    publicUrl,
    mediaOrigin: publicUrl,
  });
  const ask = guard({ tokens: { holderOf: async () => undefined }, signedIn: async () => undefined, sessions: sessions(ports), publicUrl });
  const jar = new Map<string, string>();
  const cookies = () => ({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });
  const go = async (path: string, given: RequestInit = {}) => {
    const answer = await app.request(path, { ...given, headers: { origin: publicUrl, ...cookies() } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    return answer.headers.get('location') ?? '';
  };
  /** Leaves for the organisation's pages; answers the way back. */
  const leave = async (next = '/console') => {
    const address = await go(`/console/sign-in/organisation?${new URLSearchParams({ next })}`);
    const state = new URL(address).searchParams.get('state') ?? '';
    return `/console/callback?code=${state}&state=${state}`;
  };
  const session = () => jar.get('__Host-heard') ?? '';
  /** What the API says to whoever has this session: the role, or why not. */
  const api = (id: string, csrf?: string) =>
    ask(
      new Request(`${publicUrl}/api/v1/me`, {
        method: csrf === undefined ? 'GET' : 'POST',
        headers: { cookie: `__Host-heard=${id}`, origin: publicUrl, ...(csrf && { 'x-csrf-token': csrf }) },
      }),
    ).then(
      ({ holder }) => holder.role,
      (error: { code: string }) => error.code,
    );
  const become = (more: object) => {
    settings = Settings.parse({ staff: [{ ...olha, ...more }] });
  };
  return { go, leave, jar, session, api, become, rows };
};

describe('a session of the console', () => {
  it('is never one that was there before: neither planted in the browser nor had by somebody else', async () => {
    const { go, leave, jar, session, api } = door();
    jar.set('__Host-heard', 'planted');
    expect(await go(await leave())).toBe('/console');
    const first = session();
    expect([first === 'planted', await api(first), await api('planted')]).toEqual([false, 'lead', 'token.unknown']);
    await go(await leave());
    expect([session() === first, await api(session()), await api(first)]).toEqual([false, 'lead', 'token.unknown']);
    expect(await api(session(), csrfOf(first))).toBe('csrf.missing');
    expect(await api(session(), csrfOf(session()))).toBe('lead');
  });

  it('is not opened by coming back twice, from another browser, or with the verifier of another', async () => {
    const { go, leave, jar, rows } = door();
    const back = await leave();
    const kept = jar.get('__Host-heard-flow') ?? '';
    jar.set('__Host-heard-flow', '');
    expect(await go(back)).toBe('/console/sign-in?failed=flow');
    jar.set(
      '__Host-heard-flow',
      Buffer.from(
        Buffer.from(kept, 'base64url')
          .toString()
          .replace(/"verifier":"[^"]+/, '"verifier":"mine'),
      ).toString('base64url'),
    );
    expect(await go(back)).toBe('/console/sign-in?failed=stranger');
    // the state is spent by then, whoever has the right cookie
    jar.set('__Host-heard-flow', kept);
    expect([await go(back), rows.size]).toEqual(['/console/sign-in?failed=flow', 0]);
  });

  it('is opened from the tab that left last; the one that left before is told so and takes nothing with it', async () => {
    const { go, leave, session, api } = door();
    const [first, second] = [await leave('/console/ideas'), await leave('/console/month')];
    expect(await go(first)).toBe('/console/sign-in?failed=flow');
    expect(await go(second)).toBe('/console/month');
    expect(await api(session())).toBe('lead');
  });

  it('is over in every tab once one of them signs out', async () => {
    const { go, leave, session, api, jar } = door();
    await go(await leave());
    const id = session();
    await go('/console/sign-out', { method: 'POST' });
    expect([await api(id), await api(id, csrfOf(id))]).toEqual(['token.unknown', 'token.unknown']);
    jar.set('__Host-heard', id);
    expect(await go('/console/ideas')).toBe('/console/sign-in?next=%2Fconsole%2Fideas');
  });

  it('has the role that its person has at that request', async () => {
    const { go, leave, session, api, become } = door();
    await go(await leave());
    const roles = [await api(session())];
    for (const more of [{ role: 'agent' }, { role: 'analyst' }, { endedAt: now }]) {
      become(more);
      roles.push(await api(session()));
    }
    expect(roles).toEqual(['lead', 'agent', 'analyst', 'token.unknown']);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/console/../elsewhere',
    '/console/%2e%2e/%2E%2e/api/v1/me',
    '/console?a=\r\nSet-Cookie: a=b',
    '/CONSOLE/sign-out',
    '/console/callback?code=x',
    '/consoles',
    ' /console/ideas',
    '/console/ideas#//evil.example',
  ])('leads on to nothing but a place of the console: not to %j, though it stands in the browser', async (next) => {
    const { go, leave, jar } = door();
    expect(await go(await leave(next))).toBe('/console');
    const back = await leave();
    const flow = JSON.parse(Buffer.from(jar.get('__Host-heard-flow') ?? '', 'base64url').toString());
    jar.set('__Host-heard-flow', Buffer.from(JSON.stringify({ ...flow, next })).toString('base64url'));
    expect(await go(back)).toBe('/console');
  });
});
