import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { type RunningHeard, startHeard } from './running-heard.ts';

/**
 * People ask for an idea by mail address: each proves it, votes once, hears of each move once, and can end it with one press;
 * who does not want to be named is not.
 */
const Idea = z.object({ id: z.string(), state: z.string(), votes: z.number() });
const Said = z.object({ idea: z.string().optional(), counted: z.boolean().optional(), held: z.boolean().optional() });
const Mail = z.object({ subject: z.string(), text: z.string() });
let heard: RunningHeard;
beforeAll(async () => {
  heard = await startHeard({ memory: true, args: ['--clock', '2026-11-16T08:00:00Z', '--empty'] });
});
afterAll(async () => {
  await heard?.kill('SIGTERM');
});

const press = async (path: string, fields: object = {}) => {
  const answer = await fetch(`${heard.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
  expect([answer.status, path]).toEqual([200, path]);
  return Said.parse(await answer.json());
};
const mailsTo = async (to: string) => {
  await heard.drained();
  return (await heard.outbox()).filter((entry) => entry.kind === 'mail' && entry.to === to).map(({ body }) => Mail.parse(body));
};
const linkIn = (text: string | undefined, place: string) => new RegExp(`/${place}/[\\w.-]+`).exec(text ?? '')?.[0] ?? `no link to ${place}`;

it('proves addresses, counts once, tells each move once, and names nobody who refused', async () => {
  const author = { name: 'Olena Hidden', email: 'olena@x.test', consent: true };
  const { id } = await heard.api(Idea, '/api/v1/ideas', { title: 'Show free docks', text: 'On the map.', author });
  const child = await heard.api(Idea, '/api/v1/ideas', { title: 'Docks on the map', author: { name: 'Bo Seen', consent: true } });

  expect(await press(`/ideas/${id}/votes`, { email: 'ann@x.test', name: 'Ann', consent: true })).toMatchObject({
    counted: false,
    held: true,
  });
  const [asked] = await mailsTo('ann@x.test');
  const voteLink = linkIn(asked?.text, 'vote');
  expect((await fetch(`${heard.url}${voteLink}`)).status).toBe(200);
  expect(await press(voteLink)).toMatchObject({ counted: true });
  expect(await press(voteLink)).toMatchObject({ counted: false });
  expect(await press(`/ideas/${child.id}/votes`)).toMatchObject({ counted: true });
  await press(`/ideas/${child.id}/subscriptions`, { email: 'cy@x.test', language: 'uk' });
  const [wish] = await mailsTo('cy@x.test');
  await press(linkIn(wish?.text, 'confirm'));

  await heard.api(z.unknown(), `/api/v1/ideas/${child.id}/merge`, { into: id });
  await heard.drained();
  expect(await heard.api(Idea, `/api/v1/ideas/${id}`)).toMatchObject({ votes: 2 });
  await heard.api(z.unknown(), `/api/v1/ideas/${id}/move`, { to: 'declined', reason: 'The sensors do not exist yet.' });
  await heard.drained();
  expect((await mailsTo('ann@x.test')).map(({ subject }) => subject)).toEqual([
    'Confirm your vote: Show free docks',
    'Declined: Show free docks',
  ]);
  expect((await mailsTo('cy@x.test')).map(({ subject }) => subject)).toEqual([
    'Підтвердьте: новини про «Docks on the map»',
    'Об’єднано зі схожою ідеєю: Docks on the map',
    'Відхилено: Show free docks',
  ]);
  expect(await mailsTo('olena@x.test')).toHaveLength(1);

  const [, , last] = await mailsTo('cy@x.test');
  await press(linkIn(last?.text, 'unsubscribe'));
  const whole = z.object({ authors: z.array(z.object({ person: z.string(), name: z.string() })), subscribers: z.number() });
  const { authors, subscribers } = await heard.api(whole, `/api/v1/ideas/${id}`);
  expect(subscribers).toBe(2);
  const hidden = authors.find(({ name }) => name === author.name)?.person ?? '';
  const page = async () => (await fetch(`${heard.url}/ideas/${id}`)).text();
  expect(await page()).toContain('Olena Hidden');
  await heard.api(z.unknown(), `/api/v1/persons/${hidden}/consent`, { state: 'refused' }, 'PUT');
  for (const path of [`/ideas/${id}`, '/ideas', '/feed.atom'])
    expect(await (await fetch(`${heard.url}${path}`)).text()).not.toContain('Olena');
  expect(await page()).toContain('Bo Seen');

  await heard.api(z.unknown(), `/api/v1/ideas/${child.id}/unmerge`, {});
  await heard.drained();
  expect(await heard.api(Idea, `/api/v1/ideas/${id}`)).toMatchObject({ votes: 1 });
  expect(await heard.api(Idea, `/api/v1/ideas/${child.id}`)).toMatchObject({ votes: 1, state: 'new' });
});
