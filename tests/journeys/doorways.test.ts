import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { signedHeaders } from '../../lib/local/sign-delivery.ts';
import { sentBody } from '../../shared/contract/delivery-signatures.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

const Channels = z.array(z.object({ id: z.string(), platform: z.string(), path: z.string(), secrets: z.array(z.string()) }));
const Time = z.object({ now: z.string() });
const Quarantine = z.object({ items: z.array(z.object({ platform: z.string() }).loose()) });

let heard: RunningHeard;
beforeAll(async () => {
  heard = await startHeard({ memory: true });
});
afterAll(async () => {
  await heard?.kill('SIGTERM');
});
const told = async <T>(path: string, shape: z.ZodType<T>): Promise<T> => shape.parse(await (await fetch(heard.url + path)).json());

it('takes from every platform what is signed with what is told to senders, and nothing that is not', async () => {
  const channels = await told('/local/channels', Channels);
  expect(channels.length).toBeGreaterThanOrEqual(26);
  const post = async ({ platform, path }: (typeof channels)[number], secret: string, over: Buffer) => {
    const { now } = await told('/local/clock', Time);
    const headers = { 'content-type': 'application/json', ...signedHeaders(platform, secret, over, new Date(now)) };
    return (await fetch(heard.url + path, { method: 'POST', headers, body: new Uint8Array(sentBody(platform, secret, over)) })).status;
  };
  for (const channel of channels) {
    const { platform, secrets, path } = channel;
    const [secret = ''] = secrets;
    const body = Buffer.from(`{"said to":"${channel.id}"}`);
    expect([platform, await post(channel, secret, body)]).toEqual([platform, platform === 'discord' ? 204 : 200]);
    const unsigned = await fetch(heard.url + path.replace(/(\/hooks\/[^/]+\/[^/]+)\/.*/, '$1'), {
      method: 'POST',
      body: '{"forged":true}',
    });
    expect([platform, unsigned.status]).toEqual([platform, 401]);
  }
  await heard.drained();
  const kept = (await heard.api(Quarantine, '/api/v1/quarantine?limit=200')).items.map(({ platform }) => platform);
  expect(kept).toContain('google-business');
  expect(kept).toContain('discord');
});
