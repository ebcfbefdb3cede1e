import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { signedHeaders } from '../../lib/local/sign-delivery.ts';
import { ConversationList } from '../../shared/contract/api.ts';
import { WholeChannel } from '../../shared/contract/channel-api.ts';
import { sentBody } from '../../shared/contract/delivery-signatures.ts';
import { doorways } from '../../shared/intake/doorways.ts';
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

const heardFrom = async (channel: string) => (await heard.api(WholeChannel, `/api/v1/channels/${channel}`)).state.heardAt;
const opened = async (channel: string) => (await heard.api(ConversationList, `/api/v1/conversations?channel=${channel}`)).items.length;

const listed = async (path: string) => (await heard.api(Page, path)).items.map((item) => JSON.stringify(item));

it('has a line for every body, and most of them are deliveries', () => {
  expect(outcomes.length).toBeGreaterThanOrEqual(150);
  expect(deliveries.length).toBeGreaterThan(100);
  expect(deliveries.filter(({ route }) => !(String(route.split('/')[2]) in doorways))).toEqual([]);
});

it.skipIf(!hasCaptured).each(deliveries)('$file is $outcome ($status $reason)', async ({ file, route, status, outcome, reason }) => {
  const [, , platform = '', connection = ''] = route.split('/');
  const known = outcome !== 'platform not connected';
  const secret = known ? await heard.secretOf(connection) : 'a secret of nobody';
  const body = sentBody(platform, secret, captured(file));
  const clock = Time.parse(await (await fetch(`${heard.url}/local/clock`)).json());
  const conversations = known ? await opened(connection) : 0;
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
  else expect(ignored).toEqual([]);
  if (outcome === 'recorded') expect(await heardFrom(connection)).not.toBeNull();
  // what was only named is said by the platform of today
  if (outcome === 'asked for') expect(await opened(connection)).toBe(conversations + 1);
});
