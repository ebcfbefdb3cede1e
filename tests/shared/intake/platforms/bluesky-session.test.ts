import { describe, expect, it } from 'vitest';
import { bluesky } from '../../../../shared/intake/platforms/bluesky.ts';
import { addSeconds } from '../../../../shared/kernel/instant.ts';
import { accessOf, now, platformThat } from './asked.ts';

const us = 'did:plc:us';
const access = accessOf(us);

describe('sessions', () => {
  const jwt = `h.${Buffer.from(JSON.stringify({ exp: 1_794_823_200 })).toString('base64url')}.s`;
  const secrets = accessOf(us, {
    clientId: 'us.example',
    clientSecret: 'app-word',
    refreshToken: 'r1',
    tokenExpiresAt: addSeconds(now, 60),
  }).secrets;
  const next = { token: jwt, refreshToken: 'r2', tokenExpiresAt: '2026-11-16T10:00:00.000Z' };
  it('goes on with a session, and leaves one alone that lasts', async () => {
    const { ask, requests } = platformThat(() => ({ json: { accessJwt: jwt, refreshJwt: 'r2' } }));
    expect(await bluesky.upkeep?.refresh?.(secrets, ask, now)).toEqual(next);
    expect(requests).toMatchObject([
      { url: 'https://bsky.social/xrpc/com.atproto.server.refreshSession', headers: { authorization: 'Bearer r1' }, body: '' },
    ]);
    expect(await bluesky.upkeep?.refresh?.({ ...secrets, tokenExpiresAt: addSeconds(now, 7200) }, ask, now)).toBeNull();
  });
  it('begins another when the old one has run out', async () => {
    const { ask, requests } = platformThat((_method, url) =>
      url.endsWith('refreshSession') ? { status: 400, json: { error: 'ExpiredToken' } } : { json: { accessJwt: jwt, refreshJwt: 'r2' } },
    );
    expect(await bluesky.upkeep?.refresh?.(secrets, ask, now)).toEqual(next);
    expect(requests[1]).toMatchObject({
      url: 'https://bsky.social/xrpc/com.atproto.server.createSession',
      body: '{"identifier":"us.example","password":"app-word"}',
    });
  });
  it('knows whom the token speaks for', async () => {
    const { ask } = platformThat(() => ({ json: { did: us, handle: 'us.example' } }));
    expect(await bluesky.upkeep?.who?.(access, ask)).toEqual({ account: us, name: 'us.example' });
  });
});
