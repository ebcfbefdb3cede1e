import { beforeEach, expect, it } from 'vitest';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { anIdea } from '../../shared/ideas/an-idea.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { channelApi } from './channel-api.ts';

const question = asked('form', 'form_answer', { channel: 'site' });
const now = () => instantFrom('2026-11-17T08:00:00Z');
const merged = anIdea({ id: 'idea_small', state: 'merged', mergedInto: 'idea_big' });
const big = anIdea({ id: 'idea_big' });
let api: ReturnType<typeof channelApi>;
beforeEach(async () => {
  const { shelf } = memoryConversations();
  const plain = channelApi();
  await recordActs({ shelf, settings: async () => plain.settings, now })([question]);
  api = channelApi({
    conversations: shelf,
    known: [merged, big],
    now,
    settings: async () => ({
      ...plain.settings,
      roles: [{ id: 'ambassador', name: { en: 'Ambassador', uk: 'Амбасадор' }, people: ['per_1'] }],
    }),
    persons: {
      talks: async (person) => (person === 'per_1' ? (await shelf.list({})).items : []),
      ideas: async () => [],
      votes: async (person) =>
        person === 'per_1' ? [{ idea: 'idea_small', voter: 'vot_1', at: now(), by: 'staff', person: 'per_1', consent: false }] : [],
    },
  });
});

it('tells what the record knows of a person, of votes the idea that theirs was joined into', async () => {
  expect(await api.ask('GET', '/persons/per_1')).toMatchObject({
    status: 200,
    body: {
      handles: [{ platform: 'form', handle: 'ann', name: null }],
      roles: ['ambassador'],
      standing: 'newcomer',
      consent: { state: 'unasked', at: null },
      conversations: [{ id: 'conv_1', state: 'open' }],
      votes: [{ idea: { id: 'idea_big' }, by: 'staff' }],
      more: false,
    },
  });
});

it('refuses somebody of whom nothing is known', async () => {
  expect(await api.ask('GET', '/persons/per_9')).toMatchObject({ status: 404, body: { code: 'person.unknown' } });
});
