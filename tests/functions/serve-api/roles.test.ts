import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiRoutes } from '../../../functions/serve-api/api-routes.ts';
import { openApi } from '../../../functions/serve-api/open-api.ts';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import { Role } from '../../../shared/contract/settings.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { channelPorts } from './channel-api.ts';
import { columns, expectedRoles } from './role-table.ts';

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const Code = z.looseObject({ code: z.string().optional() });

/** Asks as a role; a request that came as far as a port, which here does nothing but fail, was let through. */
const askAs = async (role: Role, method: string, path: string) => {
  const { ports, noted, sent } = channelPorts();
  const api = serveApi({ ...ports, tokens: { holderOf: async () => ({ staff: 'olha', role }) } });
  const request = new Request(`https://heard.example/api/v1${path.replaceAll(/\{\w+\}/g, 'x')}`, {
    method,
    headers: { authorization: 'Bearer hers' },
  });
  const ask = async () => {
    const given = await api.fetch(request);
    return { status: given.status, code: Code.safeParse(await given.json().catch(() => ({}))).data?.code };
  };
  const answer = await ask().catch(() => ({ status: 0, code: undefined }));
  return { ...answer, touched: noted.length + sent.length };
};

describe('the table of roles', () => {
  it('has a line for every route and none besides, so that a new route says who may ask for it', () => {
    expect(apiRoutes.map(nameOf).toSorted()).toEqual([...expectedRoles.keys()].toSorted());
  });

  it('has a column for every role', () => expect(columns.toSorted()).toEqual(Role.options.toSorted()));

  it('leaves nobody without anything, and no route without anybody', () => {
    expect([...expectedRoles].filter(([, roles]) => !roles.has('lead'))).toEqual([]);
  });
});

describe.each(apiRoutes.map((one) => [nameOf(one), one] as const))('%s', (name, { method, path }) => {
  const allowed = expectedRoles.get(name) ?? new Set();

  it.each(Role.options.filter((role) => !allowed.has(role)))('refuses %s, and does nothing', async (role) => {
    expect(await askAs(role, method, path)).toEqual({ status: 403, code: 'role.not-allowed', touched: 0 });
  });

  it.each(Role.options.filter((role) => allowed.has(role)))('lets %s through', async (role) => {
    expect((await askAs(role, method, path)).status).not.toBe(403);
  });
});

it('is told by the description of the API, route by route', () => {
  const paths = z.record(z.string(), z.record(z.string(), z.looseObject({ 'x-roles': z.array(Role), responses: z.looseObject({}) })));
  const described = Object.fromEntries(Object.entries(openApi('https://heard.example').paths).filter(([path]) => path.startsWith('/api/')));
  for (const [path, operations] of Object.entries(paths.parse(described)))
    for (const [method, operation] of Object.entries(operations)) {
      const name = `${method.toUpperCase()} ${path.replace('/api/v1', '')}`;
      expect([name, operation['x-roles'].toSorted()]).toEqual([name, [...(expectedRoles.get(name) ?? [])].toSorted()]);
      expect(operation.responses).toHaveProperty('403');
    }
});

it.each(Object.entries(may))('%s is for the lead, too', (_name, roles) => expect(roles).toContain('lead'));

it.each(Object.entries(may).filter(([name]) => !/^(read|see)/.test(name)))('%s is not for who only reads', (_name, roles) =>
  expect(roles).not.toContain('read-only'),
);
