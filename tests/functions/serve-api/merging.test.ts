import { beforeEach, expect, it } from 'vitest';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { memoryHolds } from '../../world/memory-staff.ts';
import { channelApi } from './channel-api.ts';

const start = instantFrom('2026-11-16T08:00:00Z');
const iryna = { id: 'per_iryna', handle: 'iryna', name: 'Ірина' };
const named = (n: number, author: object) => ({ conversation: `conv_${n}`, id: `int_${n}`, actId: `act_${n}`, author });
const form = asked('form', 'form_answer', { channel: 'site', ...named(1, iryna) });
const comment = asked('facebook', 'comment', { ...named(2, iryna), at: addSeconds(form.at, 600) });
const stranger = asked('telegram', 'message', named(3, { id: 'per_taras', handle: 'taras' }));
const [a, b, c] = [form.conversation, comment.conversation, stranger.conversation];

let ticks = 0;
let api: ReturnType<typeof channelApi>;
let shelf: ReturnType<typeof memoryConversations>['shelf'];
beforeEach(async () => {
  shelf = memoryConversations().shelf;
  const now = () => {
    ticks += 1;
    return addSeconds(start, ticks);
  };
  api = channelApi({ conversations: shelf, ...memoryHolds(), now });
  const record = recordActs({ shelf, settings: async () => api.settings, now });
  api = channelApi({ conversations: shelf, ...memoryHolds(), now, record, newId: (prefix) => `${prefix}_${now()}` });
  for (const one of [form, comment, stranger]) await record([one]);
});
const merge = (from: string, into: string, more = {}) => api.ask('POST', `/conversations/${from}/merge`, { into, ...more });
const unmerge = (from: string) => api.ask('POST', `/conversations/${from}/unmerge`, {});
const seen = async (id: string) => (await api.ask('GET', `/conversations/${id}`)).body;

it('shows both threads as one, each marked where from, with the clock that holds', async () => {
  expect(await merge(a, b)).toMatchObject({
    status: 200,
    body: {
      id: b,
      parts: [{ id: a }],
      interactions: [{ conversation: a }, { text: comment.text }],
      threads: [{ id: a, same: true, platform: 'form' }],
    },
  });
  expect(await seen(a)).toMatchObject({ id: a, mergedInto: b });
});

it('takes it out of every list until it is apart again', async () => {
  const listed = async () => (await api.ask('GET', '/conversations')).body;
  await merge(a, b);
  expect(await listed()).not.toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ id: a })]) });
  expect((await unmerge(a)).body).toMatchObject({ id: a });
  expect(await listed()).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ id: a })]) });
  expect(await seen(b)).not.toHaveProperty('parts');
});

it('is the same press when it is pressed again, and heals what was cut short', async () => {
  await merge(a, b);
  const acts = (await shelf.read(a)).acts.length;
  expect(await merge(a, b)).toMatchObject({ status: 200, body: { id: b, parts: [{ id: a }] } });
  expect((await shelf.read(a)).acts).toHaveLength(acts);
});

it.each([
  ['into itself', a, a, {}, 422, 'merge.itself'],
  ['into what there is not', a, 'conv_none', {}, 404, 'conversation.unknown'],
  ['of what there is not', 'conv_none', a, {}, 404, 'conversation.unknown'],
  ['of another person, unsaid', c, b, {}, 409, 'merge.other-person'],
  ['of what is merged elsewhere', a, c, { persons: 'same' }, 409, 'merge.already-merged'],
  ['of what it is merged into', b, a, {}, 409, 'merge.circle'],
])('refuses a merge %s', async (_what, from, into, more, status, code) => {
  await merge(a, b);
  expect(await merge(from, into, more)).toMatchObject({ status, body: { code } });
});

it('refuses to take apart what is not merged', async () => {
  expect(await unmerge(a)).toMatchObject({ status: 409, body: { code: 'merge.not-merged' } });
});

it('keeps one of two merges against each other at once', async () => {
  const answers = await Promise.all([merge(a, b), merge(b, a)]);
  const heads = [await seen(a), await seen(b)];
  expect(heads.filter((head) => typeof head === 'object' && head !== null && 'mergedInto' in head)).toHaveLength(1);
  expect(answers.some(({ status }) => status === 200)).toBe(true);
});

it('owes each an answer where staff say that the persons differ', async () => {
  expect(await merge(c, b, { persons: 'different' })).toMatchObject({ status: 200, body: { threads: [{ id: c, same: false }] } });
});
