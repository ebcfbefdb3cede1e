import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { ConversationList, ConversationWhole } from '../../shared/contract/api.ts';
import { ChannelList, WholeChannel } from '../../shared/contract/channel-api.ts';
import { inboxesOf } from '../fixtures/said/inboxes.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

/** Platforms that bring nothing by themselves: asked every few minutes on a running Heard, which is spoken to through HTTP only. */
const Answers = z.object({ asked: z.record(z.string(), z.number()) });
const Time = z.object({ now: z.string() });
const monday = '2026-11-16T08:00:00Z';
const minute = 60;

let heard: RunningHeard;
beforeAll(async () => {
  heard = await startHeard({ memory: true, args: ['--clock', monday] });
});
afterAll(async () => {
  await heard?.kill('SIGTERM');
});
const told = async <T>(path: string, shape: z.ZodType<T>, init?: RequestInit): Promise<T> =>
  shape.parse(await (await fetch(heard.url + path, init)).json());
const now = async () => (await told('/local/clock', Time)).now;
const later = async (seconds: number) => heard.moveTo(new Date(Date.parse(await now()) + seconds * 1000).toISOString());
/** Has a platform answer so when it is asked next. */
const prepare = (answer: object) => told('/local/answers', Answers, { method: 'POST', body: JSON.stringify(answer) });
/** How often an inbox was asked, and how often its host was asked for anything else. */
const calls = async (url: string) => {
  const asked = Object.entries((await told('/local/answers', Answers)).asked).filter(([address]) => address.includes(new URL(url).origin));
  const sum = (some: typeof asked) => some.reduce((all, [, times]) => all + times, 0);
  return {
    inbox: sum(asked.filter(([address]) => address === `GET ${url}`)),
    other: sum(asked.filter(([address]) => address !== `GET ${url}`)),
  };
};
const stateOf = async (id: string) => (await heard.api(WholeChannel, `/api/v1/channels/${id}`)).state;

const inboxes = inboxesOf(monday);
it.each(inboxes.map(({ platform }) => platform))('%s is asked, heard once, and asked no more than that', async (platform) => {
  const at = await now();
  const inbox = inboxesOf(at).find((one) => one.platform === platform);
  if (!inbox) throw new Error(`${platform} has no inbox`);
  const { url, page, text } = inbox;
  const id = `demo-${platform}`;
  await later(5 * minute);
  // what is there stays there: it is told again, and known
  await prepare({ url, body: page, times: 2 });
  await later(6 * minute);
  const { items } = await heard.api(ConversationList, `/api/v1/conversations?channel=${id}`);
  const whole = await Promise.all(items.map((one) => heard.api(ConversationWhole, `/api/v1/conversations/${one.id}`)));
  expect(whole.flatMap(({ interactions }) => interactions.map((one) => one.text)).filter((one) => one === text)).toEqual([text]);

  const [{ cursor }, before] = [await stateOf(id), await calls(url)];
  expect(cursor).not.toBe('');
  await later(6 * minute);
  const after = await calls(url);
  // an asking that finds nothing is one call
  expect([(await stateOf(id)).cursor, after.inbox > before.inbox, after.other]).toEqual([cursor, true, before.other]);

  await prepare({ url, status: 429, headers: { 'retry-after': '900' } });
  await later(6 * minute);
  const slowed = await stateOf(id);
  expect(slowed).toMatchObject({ problem: 'platform.429', failures: 1, cursor });
  const [asked, until] = [await calls(url), Date.parse(slowed.askAt ?? '')];
  expect(until).toBeGreaterThan(Date.parse(await now()) + 8 * minute * 1000);
  await heard.moveTo(new Date(until - minute * 1000).toISOString());
  expect(await calls(url)).toEqual(asked);
  await later(6 * minute);
  expect(await stateOf(id)).toMatchObject({ problem: null, failures: 0, cursor });
  expect((await calls(url)).inbox).toBeGreaterThan(asked.inbox);
});

it('tells staff once of a token that stays refused, and in the list until it is well', async () => {
  const { url = '', platform = '' } = inboxes[0] ?? {};
  const id = `demo-${platform}`;
  const notices = async () =>
    (await heard.outbox()).filter(({ kind, body }) => kind === 'notice' && JSON.stringify(body).includes('channel.troubled'));
  const problem = async () => (await heard.api(ChannelList, '/api/v1/channels')).items.find((one) => one.id === id)?.problem;
  await prepare({ url, status: 401, times: 4 });
  for (let n = 0; n < 4; n += 1) await later(5 * minute);
  expect([await problem(), (await notices()).length]).toEqual(['platform.401', 1]);
  for (let n = 0; n < 8; n += 1) await later(15 * minute);
  expect([await problem(), (await notices()).length]).toEqual([null, 1]);
});
