import { beforeEach, expect, it } from 'vitest';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { voterOfMail } from '../../../shared/ideas/addresses.ts';
import { addSeconds } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { anIdea } from '../../shared/ideas/an-idea.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { channelApi, channelPorts } from './channel-api.ts';

const question = asked('form', 'form_answer', { channel: 'site', author: { id: 'per_1', handle: 'ann', name: 'Ann' } });
const second = { ...question, actId: 'act_2', id: 'int_2', sourceId: 's2', author: { id: 'per_2', handle: 'bo' } };
const ours = { ...question, actId: 'act_3', id: 'int_3', sourceId: 's3', direction: 'out' as const };
const open = async (emails: Readonly<Record<string, string>> = {}) => {
  const { shelf } = memoryConversations();
  const { ports } = channelPorts();
  let ticks = 0;
  const now = () => {
    ticks += 1;
    return addSeconds(question.at, ticks);
  };
  await recordActs({ shelf, settings: ports.settings, now })([question, second, ours]);
  const month = { ...ports.month, emailOf: async (person: string) => emails[person] };
  return channelApi({ conversations: shelf, known: [anIdea({ id: 'idea_1' })], now, month });
};
let api: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  api = await open();
});
const vote = (body: object) => api.ask('POST', '/ideas/idea_1/votes', body);
const cast = () => [...api.ideas.cast.values()];

it('is given for who opened the conversation, with the words that it came from, once', async () => {
  const first = await vote({ conversation: 'conv_1' });
  expect(first).toMatchObject({ status: 200, body: { counted: true, votedAt: null } });
  const [given] = cast();
  expect(given).toMatchObject({
    person: 'per_1',
    name: 'Ann',
    by: 'staff',
    consent: false,
    said: { conversation: 'conv_1', interaction: 'int_1' },
  });
  expect(await vote({ conversation: 'conv_1', interaction: 'int_1' })).toMatchObject({ body: { counted: false, votedAt: given?.at } });
  expect(await vote({ person: 'per_1' })).toMatchObject({ body: { counted: false } });
  expect(cast()).toHaveLength(1);
});

it('is that of who said these very words', async () => {
  await vote({ conversation: 'conv_1', interaction: 'int_2' });
  expect(cast()).toMatchObject([{ person: 'per_2', said: { interaction: 'int_2' } }]);
});

it('is the one that somebody who left an address gives by it', async () => {
  api = await open({ per_1: 'Ann@Example.org' });
  await vote({ conversation: 'conv_1' });
  expect(cast()).toMatchObject([{ voter: voterOfMail('ann@example.org'), email: 'ann@example.org' }]);
  expect(await vote({ email: 'ann@example.org' })).toMatchObject({ body: { counted: false } });
});

it('is one, though somebody left their address only after it was given', async () => {
  const emails: Record<string, string> = {};
  api = await open(emails);
  await vote({ conversation: 'conv_1' });
  emails['per_1'] = 'ann@example.org';
  expect(await vote({ conversation: 'conv_1' })).toMatchObject({ body: { counted: false } });
  expect(cast()).toHaveLength(1);
});

it.each([
  [{ conversation: 'conv_9' }, 404, 'conversation.unknown'],
  [{ conversation: 'conv_1', interaction: 'int_9' }, 404, 'interaction.unknown'],
  [{ conversation: 'conv_1', interaction: 'int_3' }, 404, 'interaction.unknown'],
])('is refused of %j', async (body, status, code) => {
  expect(await vote(body)).toMatchObject({ status, body: { code } });
  expect(cast()).toEqual([]);
});
