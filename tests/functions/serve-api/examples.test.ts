import { expect, it } from 'vitest';
import * as z from 'zod';
import { apiRoutes } from '../../../functions/serve-api/api-routes.ts';
import { examples } from '../../../functions/serve-api/examples.ts';
import { openApi } from '../../../functions/serve-api/open-api.ts';
import { askExample, origin } from './ask-example.ts';

const nameOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;
const names = apiRoutes.map(nameOf);
const told = apiRoutes.filter((one) => examples[nameOf(one)]);

it('every route has an example, and every example a route', () => {
  expect(names.filter((name) => !examples[name])).toEqual([]);
  expect(Object.keys(examples).filter((name) => !names.includes(name))).toEqual([]);
});

/** Lists by their first line, so that an answer can be read; whole where its schema wants more. */
const cut = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(cut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cut(one)]));
};
const answers: Record<string, unknown> = {};

it.each(told.map((one) => [nameOf(one), one] as const))('%s is answered as it is described', async (name, { gives, status = 200 }) => {
  const { answer } = await askExample(name);
  if (!gives) {
    expect(answer.status).toBeLessThan(400);
    return;
  }
  const given: unknown = await answer.json();
  expect({ status: answer.status, given }).toMatchObject({ status });
  expect(gives.safeParse(given).error ?? null).toBeNull();
  answers[name] = gives.safeParse(cut(given)).success ? cut(given) : given;
});

// after routes or the brand change: vitest run --project unit tests/functions/serve-api/examples.test.ts -u
it('the answers in the description are those that were given', async () => {
  const sorted = Object.fromEntries(Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await expect(`${JSON.stringify(sorted, null, 1)}\n`).toMatchFileSnapshot('../../../functions/serve-api/example-answers.json');
});

it('the description carries them: bodies whole, what stands in the address, and what is answered', () => {
  const paths = z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({ requestBody: z.unknown().optional(), parameters: z.unknown().optional(), responses: z.unknown().optional() }),
    ),
  );
  const described = paths.parse(Object.fromEntries(Object.entries(openApi(origin).paths).filter(([path]) => path.startsWith('/api/'))));
  const move = described['/api/v1/ideas/{id}/move']?.['post'];
  expect(move?.requestBody).toMatchObject({ content: { 'application/json': { example: { to: 'valid' } } } });
  expect(move?.parameters).toMatchObject([
    { name: 'id', example: 'idea_bell' },
    { name: 'Idempotency-Key', in: 'header' },
  ]);
  expect(move?.responses).toMatchObject({ 200: { content: { 'application/json': { example: { id: 'idea_bell', state: 'valid' } } } } });
});
