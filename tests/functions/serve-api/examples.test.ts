import { expect, it } from 'vitest';
import * as z from 'zod';
import { apiRoutes } from '../../../functions/serve-api/api-routes.ts';
import { type Example, examples } from '../../../functions/serve-api/examples.ts';
import { openApi } from '../../../functions/serve-api/open-api.ts';
import { consoleWorld, token } from '../../browser/console-world.ts';

const origin = 'http://127.0.0.1:4000';
const addressOf = (path: string, { params = {}, query = {} }: Example): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''));
  return `${origin}/api/v1${filled}?${new URLSearchParams(query)}`;
};
const nameOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;
const told = apiRoutes.filter((one) => examples[nameOf(one)]);

it('there are examples of routes that there are', () => {
  expect(Object.keys(examples).filter((name) => !apiRoutes.some((one) => nameOf(one) === name))).toEqual([]);
});

it.each(told.map((one) => [nameOf(one), one] as const))(
  '%s is answered as it is described',
  async (name, { method, path, gives, status = 200 }) => {
    const world = await consoleWorld(origin, {});
    const { body, ...where } = examples[name] ?? {};
    const answer = await world.answer(
      new Request(addressOf(path, where), {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
      }),
    );
    const given: unknown = await answer.json();
    expect({ status: answer.status, given }).toMatchObject({ status });
    expect(gives?.safeParse(given).error ?? null).toBeNull();
  },
);

it('the description carries them: bodies whole, and what stands in the address', () => {
  const paths = z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ requestBody: z.unknown().optional(), parameters: z.unknown().optional() })),
  );
  const described = paths.parse(Object.fromEntries(Object.entries(openApi(origin).paths).filter(([path]) => path.startsWith('/api/'))));
  const move = described['/api/v1/ideas/{id}/move']?.['post'];
  expect(move?.requestBody).toMatchObject({ content: { 'application/json': { example: { to: 'valid' } } } });
  expect(move?.parameters).toMatchObject([{ name: 'id', example: 'idea_bell' }]);
});
