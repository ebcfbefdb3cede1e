import { beforeEach, expect, it } from 'vitest';
import type { Reply } from '../../../shared/contract/conversations.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { splitId } from '../../../shared/conversations/splits.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { memoryHolds } from '../../world/memory-staff.ts';
import { channelApi } from './channel-api.ts';

const start = instantFrom('2026-11-16T08:00:00Z');
const message = (n: number) =>
  asked('telegram', 'message', { id: `int_${n}`, actId: `act_${n}`, sourceId: `s${n}`, text: `words ${n}`, at: addSeconds(start, n) });
const own = splitId('conv_1', 'int_2');

let api: ReturnType<typeof channelApi>;
let replies: Reply[];
beforeEach(async () => {
  const { shelf } = memoryConversations();
  let ticks = 60;
  const now = () => {
    ticks += 1;
    return addSeconds(start, ticks);
  };
  replies = [];
  const askReply = async (reply: Reply) => replies.push(reply) > 0;
  api = channelApi({ conversations: shelf, ...memoryHolds(), now });
  const record = recordActs({ shelf, settings: async () => api.settings, now });
  api = channelApi({ conversations: shelf, ...memoryHolds(), now, record, askReply, newId: (prefix) => `${prefix}_${now()}` });
  await record([message(1), message(2), message(3)]);
});
const split = (interactions: readonly string[], id = 'conv_1') => api.ask('POST', `/conversations/${id}/split`, { interactions });
const seen = async (id: string) => (await api.ask('GET', `/conversations/${id}`)).body;

it('gives what is chosen a conversation of its own, and says in both where the other is', async () => {
  expect(await split(['int_2'])).toMatchObject({
    status: 200,
    body: { id: own, splitFrom: 'conv_1', state: 'open', interactions: [{ id: 'int_2', text: 'words 2', deletedAt: null }] },
  });
  expect(await seen('conv_1')).toMatchObject({
    interactions: [{ id: 'int_1' }, { id: 'int_3' }],
    splits: [{ into: own, count: 1, by: 'lead' }],
  });
});

it('answers what is in it, and not what was said last in the thread', async () => {
  await split(['int_2']);
  await api.ask('POST', `/conversations/${own}/replies`, { text: 'Here.' });
  await api.ask('POST', '/conversations/conv_1/replies', { text: 'There.' });
  expect(replies.map(({ answers }) => answers)).toEqual(['int_2', 'int_3']);
});

it('is one again when it is brought back', async () => {
  await split(['int_2']);
  expect(await api.ask('POST', `/conversations/${own}/unsplit`, {})).toMatchObject({
    status: 200,
    body: { id: 'conv_1', interactions: [{ id: 'int_1' }, { id: 'int_2' }, { id: 'int_3' }] },
  });
  expect(await seen('conv_1')).not.toHaveProperty('splits');
});

it.each([
  ['what is not there', ['int_9'], 422, 'split.unknown-interaction'],
  ['all that was said', ['int_1', 'int_2', 'int_3'], 422, 'split.nothing-left'],
  ['nothing', [], 400, 'request.invalid'],
])('refuses to split off %s', async (_what, interactions, status, code) => {
  expect(await split(interactions)).toMatchObject({ status, body: { code } });
});

it('refuses to bring back what was not split off, and what is merged with another', async () => {
  expect(await api.ask('POST', '/conversations/conv_1/unsplit', {})).toMatchObject({ status: 409, body: { code: 'split.not-split' } });
  await split(['int_2']);
  await api.ask('POST', `/conversations/${own}/merge`, { into: 'conv_1' });
  expect(await api.ask('POST', `/conversations/${own}/unsplit`, {})).toMatchObject({ status: 409, body: { code: 'split.merged' } });
});
