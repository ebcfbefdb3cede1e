import { expect, it } from 'vitest';
import { guard } from '../../../functions/serve-api/guard.ts';
import { csrfOf } from '../../../shared/staff/session.ts';

const publicUrl = 'https://heard.example';
const olha = { staff: 'olha', role: 'agent' as const };
const idles: number[] = [];
const asked = guard({
  tokens: { holderOf: async (token) => (token === 'own' ? olha : undefined) },
  signedIn: async (token) => (token === 'a.b.c' ? olha : undefined),
  sessions: { holderOf: async (id, idle) => (idles.push(idle) > 0 && id === 'session' ? olha : undefined) },
  publicUrl,
});
const ask = (headers: Record<string, string>, method = 'GET') => asked(new Request(`${publicUrl}/api/v1/me`, { method, headers }));
const cookie = '__Host-heard=session';
const csrf = csrfOf('session');

it.each([
  ['a token of ours', { authorization: 'Bearer own' }, 'POST'],
  ['a token of the organisation', { authorization: 'Bearer a.b.c' }, 'POST'],
  ['a session, to look', { cookie }, 'GET'],
  ['a session, to act from our own page', { cookie, origin: publicUrl, 'x-csrf-token': csrf }, 'POST'],
])('knows who holds %s', async (_what, headers, method) => expect((await ask(headers, method)).holder).toEqual(olha));

it.each([
  ['nothing', {}, 'token.missing'],
  ['a token that nobody holds', { authorization: 'Bearer guessed' }, 'token.unknown'],
  ['a session that is over', { cookie: '__Host-heard=over' }, 'token.unknown'],
  ['a token of ours in the place of a session', { cookie: '__Host-heard=own' }, 'token.unknown'],
  ['a session from another site', { cookie, origin: 'https://evil.example', 'x-csrf-token': csrf }, 'origin.foreign'],
  ['a session from nowhere', { cookie, 'x-csrf-token': csrf }, 'origin.foreign'],
  ['a session without its CSRF token', { cookie, origin: publicUrl }, 'csrf.missing'],
  ['a session with that of another', { cookie, origin: publicUrl, 'x-csrf-token': csrfOf('other') }, 'csrf.missing'],
])('refuses %s to act', async (_what, headers, code) => expect(ask(headers, 'POST')).rejects.toMatchObject({ code }));

it('tells a session how long nobody has touched the page', async () => {
  idles.length = 0;
  await ask({ cookie, 'x-idle-seconds': '90' });
  await ask({ cookie, 'x-idle-seconds': 'never' });
  expect(idles).toEqual([90, 0]);
});
