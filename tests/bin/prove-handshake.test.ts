import { afterAll, beforeAll, expect, it } from 'vitest';
import { proveHandshake } from '../../bin/commands/prove-handshake.ts';
import { receiveWebhook } from '../../functions/receive-webhook/receive-webhook.ts';
import type { Secrets } from '../../shared/contract/settings.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import type { Connectable, Given } from '../../shared/words/connect/connecting.ts';
import { serve } from '../browser/serve.ts';
import { memoryIntake } from '../fixtures/memory-intake.ts';

let held: Secrets = { signing: [] };
let letters = 0;
let server: Awaited<ReturnType<typeof serve>>;
/** Our webhook address, with the secrets of the moment. */
const answer = async (request: Request) => {
  const intake = memoryIntake({ ours: held });
  const url = new URL(request.url);
  const given = await receiveWebhook({ ...intake, now: () => instantFrom(new Date().toISOString()) })(url.pathname, {
    method: request.method,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(request.headers),
    body: Buffer.from(await request.arrayBuffer()),
  });
  letters += intake.sent.length;
  return new Response(given.body, { status: given.status, headers: { 'content-type': given.contentType } });
};
beforeAll(async () => {
  server = await serve(answer);
});
afterAll(() => server.close());

const kept = ({ signing, ...rest }: Given): Secrets => ({ ...rest, signing: signing === undefined ? [] : [signing] });
const prove = (platform: Connectable, given: Given, known: Given = given) => {
  held = kept(known);
  return proveHandshake(platform, `${server.url}/hooks/${platform}/ours`, given);
};
const verify = { signing: 'secret', verifyToken: 'the verify token' };
const cases: ReadonlyArray<readonly [Connectable, Given, Given]> = [
  ...(['facebook', 'messenger', 'instagram', 'whatsapp', 'threads'] as const).map(
    (one) => [one, verify, { ...verify, verifyToken: 'another' }] as const,
  ),
  ['x', { signing: 'secret' }, { signing: 'another' }],
  ['linkedin', { signing: 'secret' }, { signing: 'another' }],
  ['slack', { signing: 'secret' }, { signing: 'another' }],
  ['youtube', { ...verify, account: 'UCours' }, { ...verify, verifyToken: 'another' }],
  ['vk', { ...verify, account: '777' }, { ...verify, verifyToken: 'another' }],
];

it.each(cases)('proves the address to be ours, and that another secret fails: %s', async (platform, given, other) => {
  expect(await prove(platform, given)).toBe('good');
  expect(await prove(platform, given, other)).toBe('failed');
  expect(letters).toBe(0);
});

it('knows SurveyMonkey by HEAD', async () => {
  expect(await prove('surveymonkey', { signing: 'secret' })).toBe('good');
});

it.each(['telegram', 'discord', 'jotform', 'bluesky'] as const)('has nothing to prove with %s', async (platform) => {
  expect(await prove(platform, { signing: 'secret' })).toBe('none');
});

it('fails where nobody answers', async () => {
  expect(await proveHandshake('x', 'http://127.0.0.1:1/hooks/x/ours', { signing: 'secret' })).toBe('failed');
});
