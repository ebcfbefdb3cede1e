import { beforeEach, expect, it } from 'vitest';
import { Settings } from '../../../shared/contract/settings.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { channelApi } from './channel-api.ts';

const question = asked('form', 'form_answer', { channel: 'site' });
const path = `/conversations/${question.conversation}`;
let api: ReturnType<typeof channelApi>;
beforeEach(async () => {
  const { shelf } = memoryConversations();
  const now = () => instantFrom('2026-11-16T08:00:00Z');
  const plain = channelApi({});
  const settings = Settings.parse({
    ...plain.settings,
    staff: [{ id: 'lead', email: 'lead@spytsia.example', name: 'Lead', role: 'lead' }],
    topics: [{ id: 'docks', words: { en: 'Docks', uk: 'Станції' } }],
  });
  const record = recordActs({ shelf, settings: async () => settings, now });
  api = channelApi({ conversations: shelf, settings: async () => settings, record, now, newId: (prefix) => `${prefix}_told` });
  await record([question]);
});

it('files a conversation under the topics that staff say', async () => {
  expect(await api.ask('POST', `${path}/topics`, { topics: ['docks', 'docks'] })).toMatchObject({
    status: 200,
    body: { topics: ['docks'] },
  });
});

it.each([
  ['topics', { topics: ['weather'] }, 'topic.unknown'],
  ['topics', { topics: ['docks', 'docks', 'docks', 'docks'] }, 'request.invalid'],
])('refuses %s of %j', async (what, body, code) => {
  expect(await api.ask('POST', `${path}/${what}`, body)).toMatchObject({ body: { code } });
});

it('keeps with a note whom it mentions, each once', async () => {
  const { body } = await api.ask('POST', `${path}/notes`, { text: '@Lead, look: @Lead and @Nobody' });
  expect(body).toMatchObject({ notes: [{ mentions: ['lead'] }] });
});
