import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { sentBody, signedHeaders } from '../../lib/local/sign-delivery.ts';
import { captured, hasCaptured, headersOf, outcomes } from '../fixtures/captured.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

const Page = z.object({ items: z.array(z.record(z.string(), z.unknown())), next: z.string().nullish() });
const Time = z.object({ now: z.string() });
const deliveries = outcomes.filter(({ route }) => route.startsWith('/hooks/'));

let heard: RunningHeard;
beforeAll(async () => {
  heard = await startHeard({ memory: true });
});
afterAll(async () => {
  await heard?.kill('SIGTERM');
});

const listed = async (path: string) => (await heard.api(Page, path)).items.map((item) => JSON.stringify(item));

it('has a line for every body, and most of them are deliveries', () => {
  expect(outcomes.length).toBeGreaterThanOrEqual(150);
  expect(deliveries.length).toBeGreaterThan(100);
});

it.skipIf(!hasCaptured).each(deliveries)('$file is $outcome ($status $reason)', async ({ file, route, status, outcome, reason }) => {
  const [, , platform = '', connection = ''] = route.split('/');
  const known = outcome !== 'platform not connected';
  const secret = known ? await heard.secretOf(connection) : 'a secret of nobody';
  const body = sentBody(platform, secret, captured(file));
  const clock = Time.parse(await (await fetch(`${heard.url}/local/clock`)).json());
  const before = { quarantine: await listed('/api/v1/quarantine?limit=200'), ignored: await listed('/api/v1/ignored?limit=200') };
  const answer = await fetch(heard.url + route, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(file), ...signedHeaders(platform, secret, body, new Date(clock.now)) },
    body: new Uint8Array(body),
  });
  expect(answer.status).toBe(status);
  if (!known) return;
  await heard.drained();
  const quarantined = (await listed('/api/v1/quarantine?limit=200')).filter((item) => !before.quarantine.includes(item));
  const ignored = (await listed('/api/v1/ignored?limit=200')).filter((item) => !before.ignored.includes(item));
  if (outcome === 'quarantined') expect(quarantined.join()).toContain(reason);
  else expect(quarantined).toEqual([]);
  if (outcome === 'ignored') expect(ignored.join()).toContain(reason);
});
