import { beforeEach, expect, it } from 'vitest';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { memoryHolds } from '../../world/memory-staff.ts';
import { channelApi } from './channel-api.ts';

const question = asked('form', 'form_answer', { channel: 'site' });
const at = instantFrom('2026-11-16T08:00:00Z');
let ticks = 0;
let api: ReturnType<typeof channelApi>;
beforeEach(async () => {
  const { shelf } = memoryConversations();
  const held = memoryHolds();
  const now = () => {
    ticks += 1;
    return addSeconds(at, ticks);
  };
  api = channelApi({ conversations: shelf, ...held, now });
  const record = recordActs({ shelf, settings: async () => api.settings, now });
  const newId = (prefix: string) => `${prefix}_${now()}`;
  api = channelApi({ conversations: shelf, ...held, now, record, newId });
  await record([question]);
});
const path = `/conversations/${question.conversation}`;
const take = (token: string, from?: string | null) => api.ask('POST', `${path}/take`, from === undefined ? undefined : { from }, token);

it('gives it to one of two who take it at once, and tells the other who has it and since when', async () => {
  const answers = await Promise.all([take('lead', null), take('moderator', null)]);
  const [won] = answers.filter(({ status }) => status === 200);
  const [lost] = answers.filter(({ status }) => status === 409);
  expect(won?.body).toMatchObject({ assignee: expect.stringMatching(/lead|moderator/) });
  const holder = answers[0]?.status === 200 ? 'lead' : 'moderator';
  expect(lost?.body).toMatchObject({ code: 'conversation.taken', facts: { by: holder, at: expect.stringMatching(/^2026-11-16T08:/) } });
  expect((await api.ask('GET', path)).body).toMatchObject({ assignee: holder });
});

it('takes nothing away from somebody without their name', async () => {
  await take('lead');
  expect(await take('moderator')).toMatchObject({ status: 409, body: { code: 'conversation.taken', facts: { by: 'lead' } } });
  expect(await take('moderator', 'lead')).toMatchObject({ status: 200, body: { assignee: 'moderator' } });
});

it('may be taken twice by the same, and again after it was given back', async () => {
  await take('lead');
  expect(await take('lead')).toMatchObject({ status: 200, body: { assignee: 'lead' } });
  await api.ask('POST', `${path}/assign`, { assignee: null });
  expect(await take('moderator', null)).toMatchObject({ status: 200, body: { assignee: 'moderator' } });
});

it('lets who comes next finish what one began who died on the way', async () => {
  const { shelf } = memoryConversations();
  const held = memoryHolds();
  const record = recordActs({ shelf, settings: async () => api.settings, now: () => at });
  await record([question]);
  await held.holds.take(question.conversation, 'first', { by: 'lead', at });
  const next = channelApi({ conversations: shelf, ...held, record });
  expect(await next.ask('POST', `${path}/take`, {}, 'moderator')).toMatchObject({ status: 409, body: { facts: { by: 'lead' } } });
  expect((await next.ask('GET', path)).body).toMatchObject({ assignee: 'lead' });
});

it('says who else looks', async () => {
  await api.ask('PUT', `${path}/presence`, { doing: 'writing' });
  const answer = await api.ask('PUT', `${path}/presence`, { doing: 'reading' }, 'moderator');
  expect(answer).toEqual({ status: 200, body: { items: [{ staff: 'lead', doing: 'writing' }] } });
  expect((await api.ask('PUT', `${path}/presence`, { doing: 'sleeping' })).status).toBe(400);
});
