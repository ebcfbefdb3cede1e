import { expect, it } from 'vitest';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import { channelPorts } from './channel-api.ts';

const api = serveApi(channelPorts().ports);
const ask = async (language: string | null, path: string, body?: object) => {
  const answer = await api.request(`/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: 'Bearer lead', ...(language && { 'accept-language': language }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const problem: unknown = await answer.json();
  return { status: answer.status, language: answer.headers.get('content-language'), problem };
};

it.each([
  ['no language', null, 'en', 'There is no form moon.'],
  ['English before Ukrainian', 'en-GB,uk;q=0.5', 'en', 'There is no form moon.'],
  ['a language that we do not speak', 'fr', 'en', 'There is no form moon.'],
  ['Ukrainian', 'uk-UA,en;q=0.8', 'uk', 'Такої форми немає.'],
])('says why in the language that is accepted: %s', async (_what, accept, language, detail) =>
  expect(await ask(accept, '/forms/moon')).toMatchObject({ status: 404, language, problem: { code: 'form.unknown', detail } }),
);

it.each([
  ['en', {}, { name: 'missing' }, /^Check these fields\. name: /],
  ['uk', {}, { name: 'missing' }, /^Перевірте заповнене\. .*Назва: заповніть/],
  ['uk', { name: 'a'.repeat(500), filters: {} }, { name: expect.stringMatching(/^too-long \d+$/) }, /Назва: щонайбільше \d+ знаків/],
])('names the fields that are not valid, in %s', async (language, body, facts, detail) =>
  expect(await ask(language, '/views', body)).toMatchObject({
    status: 400,
    problem: { code: 'request.invalid', facts, detail: expect.stringMatching(detail) },
  }),
);
