import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openParameters } from '../../../lib/local/engines/ssm.ts';
import { openStore } from '../../../lib/local/engines/store.ts';
import { openUserPool } from '../../../lib/local/engines/user-pool.ts';
import { openGrants } from '../../../lib/local/sign-in/grants.ts';
import { type SignInProvider, signInPath, signInProvider } from '../../../lib/local/sign-in/provider.ts';
import { signingKey } from '../../../lib/local/sign-in/signing-key.ts';
import { verifyIdToken } from '../../../shared/aws/sign-in.ts';
import { StaffMember } from '../../../shared/contract/settings.ts';
import { signInPages } from '../../../shared/staff/sign-in-pages.ts';

const returnTo = 'http://127.0.0.1:4000/console/callback';
const verifier = 'v'.repeat(43);
const challenge = createHash('sha256').update(verifier).digest('base64url');
const member = (id: string, name: string) => StaffMember.parse({ id, email: `${id}@brand.example`, name, role: 'agent' });
const staff = [member('olha', 'Ольга <b>'), member('taras', 'Taras')];
let time = Date.now();
const now = () => time;
const database = openStore(null);
const pool = openUserPool(database, now);
const parameters = openParameters(database, now, 'eu-central-1');

let server: Server;
let provider: SignInProvider;
let issuer = '';
let pages: NonNullable<ReturnType<typeof signInPages>>;
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', issuer);
      void provider({ method: request.method ?? 'GET', url, body: Buffer.concat(chunks), language: 'uk' }).then(
        ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}${signInPath}`;
  const client = { id: 'console', callbacks: [returnTo], logouts: ['http://127.0.0.1:4000/console'] };
  provider = signInProvider({
    issuer,
    client,
    grants: openGrants(database),
    pool,
    key: signingKey(parameters),
    staff: async () => staff,
    now,
  });
  const found = signInPages(issuer, 'console');
  if (!found) throw new Error('no pages');
  pages = found;
});
afterAll(() => server.close());

const aws = (name: string, input: object) =>
  pool.handle({
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${name}` },
    body: Buffer.from(JSON.stringify(input)),
  });
const address = (more: object = {}) => pages.address({ state: 's', nonce: 'n', challenge, returnTo, ...more });
/** Says on the page who one is; the code that leads back with. */
const choose = async (id: string) => {
  const asked = new URL(await address()).searchParams;
  asked.set('staff', id);
  const answer = await fetch(`${issuer}/oauth2/authorize`, { method: 'POST', body: asked, redirect: 'manual' });
  return { status: answer.status, back: new URL(answer.headers.get('location') ?? 'http://nowhere') };
};
const codeOf = async (id: string) => (await choose(id)).back.searchParams.get('code') ?? '';

describe('the sign-in pages of this machine', () => {
  it('list who is of staff, in the language of who looks, with no word that runs', async () => {
    const answer = await fetch(await address());
    const page = await answer.text();
    expect(page).toContain('lang="uk"');
    expect(page).toContain('Ольга &#60;b&#62; · оператор');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
  it('give a token that is verified as one of Cognito’s is, with the nonce that was asked', async () => {
    const { status, back } = await choose('olha');
    expect([status, back.origin + back.pathname, back.searchParams.get('state')]).toEqual([303, returnTo, 's']);
    const traded = await pages.trade(back.searchParams.get('code') ?? '', verifier, returnTo);
    expect(await verifyIdToken(issuer, 'console')(traded?.idToken ?? '')).toMatchObject({ email: 'olha@brand.example', nonce: 'n' });
    expect(await verifyIdToken(issuer, 'other')(traded?.idToken ?? '')).toBeUndefined();
    expect(await verifyIdToken(issuer, 'console')(`${traded?.idToken.slice(0, -6)}AAAAAA`)).toBeUndefined();
  });
  it('trade a code once, with its verifier, to where it was sent, and soon', async () => {
    const code = await codeOf('olha');
    expect(await pages.trade(code, verifier, returnTo)).not.toBeNull();
    expect(await pages.trade(code, verifier, returnTo)).toBeNull();
    expect(await pages.trade(await codeOf('olha'), 'w'.repeat(43), returnTo)).toBeNull();
    expect(await pages.trade(await codeOf('olha'), verifier, `${returnTo}/other`)).toBeNull();
    const late = await codeOf('olha');
    time += 301_000;
    expect(await pages.trade(late, verifier, returnTo)).toBeNull();
  });
  it.each([
    ['another client', { client_id: 'other' }],
    ['another place', { redirect_uri: 'https://evil.example' }],
    ['no challenge', { code_challenge: '' }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
  ])('lead nobody on for %s', async (_what, more) => {
    const asked = new URL(await address());
    for (const [name, value] of Object.entries(more)) asked.searchParams.set(name, value);
    expect((await fetch(asked)).status).toBe(400);
  });
  it('renew until it is taken back', async () => {
    const traded = await pages.trade(await codeOf('taras'), verifier, returnTo);
    const refreshToken = traded?.refreshToken ?? '';
    expect(await verifyIdToken(issuer, 'console')((await pages.renew(refreshToken)) ?? '')).toMatchObject({ email: 'taras@brand.example' });
    await pages.revoke(refreshToken);
    expect(await pages.renew(refreshToken)).toBeNull();
  });
  it('know nobody who was disabled in the pool, and let them back', async () => {
    const Username = 'Taras@brand.example';
    expect(await aws('AdminDisableUser', { Username })).toMatchObject({ status: 400, body: expect.stringContaining('UserNotFound') });
    expect((await aws('AdminCreateUser', { Username })).status).toBe(200);
    expect(await aws('AdminCreateUser', { Username })).toMatchObject({ status: 400, body: expect.stringContaining('UsernameExists') });
    const traded = await pages.trade(await codeOf('taras'), verifier, returnTo);
    await aws('AdminDisableUser', { Username });
    await aws('AdminUserGlobalSignOut', { Username });
    expect(await pages.renew(traded?.refreshToken ?? '')).toBeNull();
    expect((await choose('taras')).status).toBe(400);
    await aws('AdminEnableUser', { Username });
    expect((await choose('taras')).status).toBe(303);
    expect(await pages.renew(traded?.refreshToken ?? '')).toBeNull();
  });
  it('lead back after signing out, to nowhere else', async () => {
    const out = async (to: string) => (await fetch((await pages.leave(to)) ?? '', { redirect: 'manual' })).status;
    expect(await out('http://127.0.0.1:4000/console')).toBe(303);
    expect(await out('https://evil.example')).toBe(400);
  });
  it('keep their key', () => expect(signingKey(parameters).jwks).toEqual(signingKey(parameters).jwks));
});
