import { describe, expect, it } from 'vitest';
import { body, current, deliver, good, next, refused, shifted } from './deliver.ts';
import { forgeries, type Signing, signatures, stale, windowOf } from './forgeries.ts';

const isSigning = (name: string): name is Signing => name in signatures;
const signing = Object.keys(signatures).filter(isSigning);

describe.each(signing)('%s', (platform) => {
  const headers = good(platform);
  it.each([...forgeries(platform), ...stale(platform)])('refuses %s', async (_name, forge, given = body) => {
    expect(await deliver(platform, { headers: forge(headers), body: given })).toEqual(refused);
  });
  it.each([
    ['the current secret', current],
    ['the second secret', next],
  ])('accepts %s', async (_name, secret) => {
    expect(await deliver(platform, { headers: good(platform, secret) })).toMatchObject({ letters: 1 });
  });
  it('refuses a secret that was rotated out', async () => {
    expect(await deliver(platform, { headers, secrets: [next] })).toEqual(refused);
  });
  it('refuses everything while no secret is set', async () => {
    expect(await deliver(platform, { headers: good(platform, ''), secrets: [] })).toEqual(refused);
  });
  it('refuses a connection that nobody knows', async () => {
    expect(await deliver(platform, { headers, connection: 'demo-nobody' })).toEqual(refused);
  });
  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('keeps nothing that comes by %s', async (method) => {
    const { status, letters } = await deliver(platform, { headers, method });
    expect(letters).toBe(0);
    expect([401, 403]).toContain(status);
  });
});

describe('the time for which a signature holds', () => {
  const timed = signing.flatMap((platform) => {
    const window = windowOf(platform);
    return window === undefined ? [] : [{ platform, window }];
  });
  it.each(timed)('of $platform is $window seconds, and five minutes for a clock that is ahead', async ({ platform, window }) => {
    for (const seconds of [-window, 300])
      expect(await deliver(platform, { headers: good(platform, current, shifted(seconds)) })).toMatchObject({ letters: 1 });
  });
});

it('counts at least 25 forgeries for each platform that signs', () => {
  for (const platform of signing) expect(forgeries(platform).length + stale(platform).length).toBeGreaterThanOrEqual(25);
});
