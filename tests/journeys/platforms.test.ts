import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { signedHeaders } from '../../lib/local/sign-delivery.ts';
import { ConversationList, ConversationWhole } from '../../shared/contract/api.ts';
import { ChannelList, WholeChannel } from '../../shared/contract/channel-api.ts';
import { sentBody } from '../../shared/contract/delivery-signatures.ts';
import { doorways } from '../../shared/intake/doorways.ts';
import { question, type SaidThere } from '../fixtures/said/said-there.ts';
import { saidOnPlatforms } from '../fixtures/said-on-platforms.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

/** Every platform from a person's words to the answer that reaches them, through HTTP only. */
const Addresses = z.array(z.object({ id: z.string(), path: z.string(), secrets: z.array(z.string()) }));
const Time = z.object({ now: z.string() });
const monday = '2026-11-16T08:00:00Z';

let heard: RunningHeard;
beforeAll(async () => {
  heard = await startHeard({ memory: true, args: ['--clock', monday] });
});
afterAll(async () => {
  await heard?.kill('SIGTERM');
});
const told = async <T>(path: string, shape: z.ZodType<T>): Promise<T> => shape.parse(await (await fetch(heard.url + path)).json());
const now = async () => (await told('/local/clock', Time)).now;
const later = async (seconds: number) => heard.moveTo(new Date(Date.parse(await now()) + seconds * 1000).toISOString());

const deliver = async ({ platform, body, headers }: SaidThere) => {
  const { path = '', secrets = [] } = (await told('/local/channels', Addresses)).find(({ id }) => id === `demo-${platform}`) ?? {};
  const [secret = ''] = secrets;
  const over = sentBody(platform, secret, Buffer.from(JSON.stringify(body)));
  const signed = signedHeaders(platform, secret, over, new Date(await now()));
  const answer = await fetch(heard.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers, ...signed },
    body: new Uint8Array(over),
  });
  expect(answer.ok).toBe(true);
};
/** Conversations of a platform that begin with what was said there, or with the review that was asked for. */
const openedBy = async ({ platform, text }: SaidThere) => {
  const { items } = await heard.api(ConversationList, `/api/v1/conversations?channel=demo-${platform}`);
  const whole = await Promise.all(items.map(({ id }) => heard.api(ConversationWhole, `/api/v1/conversations/${id}`)));
  return whole.filter(({ interactions: [first] }) => (text === null ? first?.kind === 'review' : first?.text === question));
};
const firstResponse = ({ clocks }: ConversationWhole) => clocks.find(({ metric }) => metric === 'first_response')?.state;

const platforms = [...new Set(saidOnPlatforms(monday).map(({ platform }) => platform))].filter((platform) => platform in doorways);
it.each(platforms)('%s is heard, answered once, and its clock is met', async (platform) => {
  const said = saidOnPlatforms(await now()).filter((one) => one.platform === platform);
  for (const one of said) await deliver(one);
  await heard.drained();
  const [example] = said;
  if (!example) throw new Error(`nothing is said on ${platform}`);
  const opened = await openedBy(example);
  expect(opened.map(firstResponse)).toEqual(said.map(() => 'running'));

  const answer = (id: string) => `Так, на двох станціях (${platform} ${id.slice(-6)}).`;
  for (const { id } of opened) await heard.api(z.unknown(), `/api/v1/conversations/${id}/replies`, { text: answer(id) });
  await heard.drained();
  // some platforms let one answer a minute through
  await later(70);
  const sent = (await heard.outbox()).filter(({ kind, channel }) => kind === 'reply' && channel === `demo-${platform}`);
  for (const { id } of opened) {
    // a form escapes what it carries
    const bodies = sent.map(({ body }) =>
      typeof body === 'string' ? decodeURIComponent(body.replaceAll('+', ' ')) : JSON.stringify(body),
    );
    expect(bodies.filter((body) => body.includes(answer(id)) || (platform === 'threads' && body.includes('creation_id')))).not.toEqual([]);
    const whole = await heard.api(ConversationWhole, `/api/v1/conversations/${id}`);
    expect(whole.interactions.map(({ direction, text }) => [direction, text])).toEqual([
      ['in', expect.stringMatching(/./)],
      ['out', answer(id)],
    ]);
    expect([firstResponse(whole), whole.replies.map(({ state }) => state)]).toEqual(['met', ['sent']]);
  }
});

it('has nothing to complain of after days in which nobody speaks', async () => {
  await later(3 * 86_400);
  const { items } = await heard.api(ChannelList, '/api/v1/channels');
  expect(items.flatMap(({ id, problem }) => (problem ? [[id, problem]] : []))).toEqual([]);
  for (const { id, platform } of items) {
    if (!(platform in doorways) && platform !== 'reddit' && platform !== 'bluesky') continue;
    const { state } = await heard.api(WholeChannel, `/api/v1/channels/${id}`);
    expect([id, state.failures]).toEqual([id, 0]);
  }
});
