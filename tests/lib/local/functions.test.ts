import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../lib/local/local-cloud.ts';
import { openSmallCloud } from './small-plan.ts';
import { speaking } from './speaking.ts';

let cloud: LocalCloud;
let speak: ReturnType<typeof speaking>;
beforeAll(async () => {
  cloud = await openSmallCloud();
  speak = speaking(cloud);
});
afterAll(() => cloud.close());

describe('a function', () => {
  it('has the environment of the plan, the endpoint of this machine and nothing of ours', async () => {
    const { said } = await speak.ask({});
    expect(said?.environment).toMatchObject({ TABLE_NAME: 'Table', AWS_REGION: 'eu-central-1', AWS_ENDPOINT_URL: cloud.engines.address });
    expect(Object.keys(said?.environment ?? {})).not.toContain('PATH');
  });

  it('is told virtual time', async () => {
    const { said } = await speak.ask({});
    expect(said?.now.slice(0, 15)).toBe('2026-11-16T12:0');
  });

  it('that takes longer than its time is ended, and the next call is answered', async () => {
    const { status } = await speak.ask({ sleep: 3000 });
    expect(status).toBe(500);
    expect((await speak.ask({})).status).toBe(200);
  });

  it.each([
    ['throws', { throw: true }],
    ['ends its process', { end: true }],
  ])('that %s is answered with 500, and the next call is answered', async (_how, wish) => {
    expect((await speak.ask(wish)).status).toBe(500);
    expect((await speak.ask({})).status).toBe(200);
  });

  it('runs two executions at once in workers of their own, and a third waits', async () => {
    const begun = performance.now();
    const answers = await Promise.all([1, 2, 3].map(() => speak.ask({ sleep: 400 })));
    expect(answers.map(({ said }) => said?.running)).toEqual([0, 0, 0]);
    expect(performance.now() - begun).toBeGreaterThan(790);
  });
});

describe('what a function sends outside', () => {
  it('stays here: it is kept in the outbox and answered as the platform documents', async () => {
    const message = JSON.stringify({ chat_id: 7, text: 'hello' });
    const { said } = await speak.ask({ fetch: 'https://api.telegram.org/bot1:t/sendMessage', say: message });
    expect(JSON.parse(String(Object(said?.fetched).text))).toMatchObject({
      ok: true,
      result: { chat: { id: 7 }, text: 'hello', message_id: expect.any(Number) },
    });
    expect(await speak.sentTo('api.telegram.org')).toMatchObject([{ kind: 'webhook', to: '7', body: { chat_id: 7, text: 'hello' } }]);
  });

  it('stays here even where it does not use fetch', async () => {
    const { said } = await speak.ask({ get: 'https://example.com/' });
    expect(said?.fetched).toContain('outside this machine');
  });
});

describe('a request', () => {
  it.each([
    ['GET', '/things/7', 'GET /things/{id}', { id: '7' }],
    ['POST', '/things/7/votes', 'POST /things/{id}/votes', { id: '7' }],
    ['GET', '/things/7/votes', 'ANY /things/{proxy+}', { proxy: '7/votes' }],
    ['DELETE', '/things/a%20b', 'ANY /things/{proxy+}', { proxy: 'a b' }],
  ])('%s %s takes the most specific route', async (method, path, routeKey, pathParameters) => {
    const answer = await fetch(cloud.url + path, { method });
    expect((await answer.json()).event).toMatchObject({ routeKey, pathParameters });
  });

  it('comes in payload format 2.0: cookies apart, bytes that are no text in base64', async () => {
    const answer = await fetch(`${cloud.url}/things/7/votes?a=1&a=2`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', cookie: 'x=1; y=2' },
      body: new Uint8Array([0, 255]),
    });
    expect((await answer.json()).event).toMatchObject({
      version: '2.0',
      rawQueryString: 'a=1&a=2',
      queryStringParameters: { a: '1,2' },
      cookies: ['x=1', 'y=2'],
      body: 'AP8=',
      isBase64Encoded: true,
    });
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('under /hooks enters by the function URL; one that no route takes is a 404', async () => {
    expect((await speak.ask({}, '/hooks/telegram/x')).said?.event['rawPath']).toBe('/hooks/telegram/x');
    expect((await fetch(`${cloud.url}/elsewhere`)).status).toBe(404);
  });
});
