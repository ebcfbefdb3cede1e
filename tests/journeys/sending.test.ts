import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { signedHeaders } from '../../lib/local/sign-delivery.ts';
import { ConversationList, ConversationWhole } from '../../shared/contract/api.ts';
import { sentBody } from '../../shared/contract/delivery-signatures.ts';
import { Moderation } from '../../shared/contract/moderations.ts';
import type { Platform } from '../../shared/contract/settings.ts';
import { saidOnPlatforms } from '../fixtures/said-on-platforms.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

/** What leaves for platforms beside a single answer: many at once, and what is hidden or taken back. */
const Addresses = z.array(z.object({ id: z.string(), path: z.string(), secrets: z.array(z.string()) }));
const monday = '2026-11-16T08:00:00Z';
const at = (seconds: number) => new Date(Date.parse(monday) + seconds * 1000).toISOString();

let heard: RunningHeard;
beforeAll(async () => {
  heard = await startHeard({ memory: true, args: ['--clock', monday] });
});
afterAll(async () => {
  await heard?.kill('SIGTERM');
});

/** A comment that came in by its webhook, as the conversation that it opened. */
const commentOn = async (platform: Platform): Promise<ConversationWhole> => {
  const said = saidOnPlatforms(monday).find((one) => one.platform === platform);
  const addresses = Addresses.parse(await (await fetch(`${heard.url}/local/channels`)).json());
  const { path = '', secrets: [secret = ''] = [] } = addresses.find(({ id }) => id === `demo-${platform}`) ?? {};
  const body = sentBody(platform, secret, Buffer.from(JSON.stringify(said?.body)));
  const headers = { 'content-type': 'application/json', ...said?.headers, ...signedHeaders(platform, secret, body, new Date(monday)) };
  expect((await fetch(heard.url + path, { method: 'POST', headers, body: new Uint8Array(body) })).ok).toBe(true);
  await heard.drained();
  const { items } = await heard.api(ConversationList, `/api/v1/conversations?channel=demo-${platform}`);
  const all = await Promise.all(items.map(({ id }) => heard.api(ConversationWhole, `/api/v1/conversations/${id}`)));
  const found = all.find(({ interactions: [first] }) => first?.text === said?.text && first?.kind !== 'message');
  if (!found) throw new Error(`nobody commented on ${platform}`);
  return found;
};
const sentTo = async (channel: string) => (await heard.outbox()).filter((one) => one.kind === 'reply' && one.channel === channel);

it('hides a comment, shows it again and takes back what was answered', async () => {
  const { id, interactions } = await commentOn('facebook');
  const path = `/api/v1/conversations/${id}`;
  const whole = () => heard.api(ConversationWhole, path);
  await heard.api(Moderation, `${path}/interactions/${interactions[0]?.id}/hide`, { hidden: true, reason: 'Spam.' });
  await heard.drained();
  expect((await whole()).interactions[0]).toMatchObject({ hidden: { reason: 'Spam.' }, offers: ['unhide'] });
  await heard.api(Moderation, `${path}/interactions/${interactions[0]?.id}/hide`, { hidden: false });
  await heard.moveTo(at(60));
  expect((await whole()).interactions[0]).toMatchObject({ hidden: null, offers: ['hide'] });
  expect((await sentTo('demo-facebook')).slice(-2).map(({ body }) => body)).toMatchObject([{ is_hidden: true }, { is_hidden: false }]);

  await heard.api(z.unknown(), `${path}/replies`, { text: 'Tomorrow.' });
  await heard.moveTo(at(120));
  const ours = (await whole()).interactions.find(({ direction }) => direction === 'out');
  expect(ours).toMatchObject({ text: 'Tomorrow.', offers: ['remove'] });
  await heard.api(Moderation, `${path}/interactions/${ours?.id}/remove`, {});
  await heard.moveTo(at(180));
  const left = await whole();
  expect(left.interactions.find(({ direction }) => direction === 'out')).toMatchObject({ text: '', deletedAt: expect.any(String) });
  expect(left.moderations).toEqual([]);
});

it('lets ten replies through a channel of six a minute one after the other', async () => {
  await heard.moveTo(at(300));
  const { id } = await commentOn('x');
  const before = (await sentTo('demo-x')).length;
  for (let one = 0; one < 10; one += 1) await heard.api(z.unknown(), `/api/v1/conversations/${id}/replies`, { text: `Answer ${one}.` });
  await heard.moveTo(at(330));
  const soon = (await sentTo('demo-x')).length - before;
  expect(soon).toBeGreaterThan(0);
  expect(soon).toBeLessThan(7);
  await heard.moveTo(at(480));
  const sent = (await sentTo('demo-x')).slice(before);
  expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(10);
  expect(sent).toHaveLength(10);
  const { replies } = await heard.api(ConversationWhole, `/api/v1/conversations/${id}`);
  expect(new Set(replies.map(({ state }) => state))).toEqual(new Set(['sent']));
});
