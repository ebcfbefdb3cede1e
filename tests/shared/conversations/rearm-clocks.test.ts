import { expect, it } from 'vitest';
import { rearmClocks } from '../../../shared/conversations/rearm-clocks.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { said, settingsWith, standard, status } from './story.ts';

it('moves the deadlines of open conversations when a promise is edited, earlier ones too, and tells which', async () => {
  const { shelf } = memoryConversations();
  const world = { settings: standard };
  const ports = { shelf, settings: async () => world.settings, now: () => instantFrom('2026-11-13T14:31:00Z') };
  await recordActs(ports)([
    said('a', '2026-11-13T14:30:00Z', { conversation: 'con_a' }),
    said('b', '2026-11-13T14:30:00Z', { conversation: 'con_b' }),
    { ...status('resolved', '2026-11-13T14:30:30Z'), conversation: 'con_b' },
  ]);
  world.settings = settingsWith([{ id: 'standard', targetMinutes: { first_response: 60, resolution: 960 } }]);
  expect(await rearmClocks(ports)()).toEqual({
    moved: [{ conversation: 'con_a', before: instantFrom('2026-11-16T07:00:00Z'), after: instantFrom('2026-11-13T15:15:00Z') }],
    next: null,
  });
  expect((await rearmClocks(ports)()).moved).toEqual([]);
});
