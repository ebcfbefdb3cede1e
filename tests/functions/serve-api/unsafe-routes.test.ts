import { expect, it } from 'vitest';
import { apiRoutes } from '../../../functions/serve-api/api-routes.ts';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import { csrfOf } from '../../../shared/staff/session.ts';
import { channelPorts } from './channel-api.ts';

const publicUrl = 'https://heard.example';
const touched: string[] = [];
const { ports } = channelPorts({
  sessions: { holderOf: async (id) => (id === 'session' ? { staff: 'lead', role: 'lead' } : undefined) },
  audit: { ...channelPorts().ports.audit, note: async ({ did }) => void touched.push(did) },
  record: async (acts) => {
    touched.push(...acts.map(({ type }) => type));
    return [];
  },
});
const api = serveApi(ports);
const unsafe = apiRoutes.filter(({ method }) => method !== 'GET');
const cookie = '__Host-heard=session';

it.each([
  ['without the token of its page', { cookie, origin: publicUrl }, 'csrf.missing'],
  ['with the token of another session', { cookie, origin: publicUrl, 'x-csrf-token': csrfOf('other') }, 'csrf.missing'],
  ['from a page of another site', { cookie, origin: 'https://evil.example', 'x-csrf-token': csrfOf('session') }, 'origin.foreign'],
  ['from a page without an origin', { cookie, origin: 'null', 'x-csrf-token': csrfOf('session') }, 'origin.foreign'],
  ['from a name under ours', { cookie, origin: 'https://a.heard.example', 'x-csrf-token': csrfOf('session') }, 'origin.foreign'],
])('a session acts at no address that acts %s', async (_how, headers, code) => {
  expect(unsafe.length).toBeGreaterThan(60);
  const others: string[] = [];
  for (const { method, path } of unsafe) {
    const url = `${publicUrl}/api/v1${path.replaceAll(/\{\w+\}/g, 'x')}`;
    const answer = await api.fetch(new Request(url, { method, headers: { ...headers }, body: '{}' }));
    const said = await answer.text();
    if (answer.status !== 403 || !said.includes(code)) others.push(`${method} ${path} ${answer.status} ${said}`);
  }
  expect(others).toEqual([]);
  expect(touched).toEqual([]);
});
