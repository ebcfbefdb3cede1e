import { expect, it } from 'vitest';
import { sweepDueMinutes } from '../../../functions/sweep-due-minutes/sweep-due-minutes.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';

const at = instantFrom;
const filed = at('2026-11-13T14:30:00Z');
const swept = (memory: ReturnType<typeof memoryConversations>, now: string) => sweepDueMinutes({ ...memory, now: () => at(now) })();

it('rings what no schedule rang, in its own minute delayed to its second', async () => {
  const memory = memoryConversations();
  await memory.shelf.fileDue('con_1', at('2026-11-16T07:30:00.001Z'), filed);
  expect(await swept(memory, '2026-11-16T07:29:10Z')).toEqual({ rung: 0, late: 0, worstSeconds: 0 });
  expect(await swept(memory, '2026-11-16T07:30:00Z')).toEqual({ rung: 1, late: 0, worstSeconds: 0 });
  expect(memory.sent).toEqual([{ conversation: 'con_1', at: at('2026-11-16T07:30:00.001Z'), delaySeconds: 1 }]);
});

it('rings however old it is, and says how late', async () => {
  const memory = memoryConversations();
  await memory.shelf.fileDue('con_1', at('2026-11-16T07:30:00Z'), filed);
  await memory.shelf.fileDue('con_2', at('2026-11-10T00:00:00Z'), at('2026-11-16T09:28:30Z'));
  expect(await swept(memory, '2026-11-16T09:30:00Z')).toEqual({ rung: 2, late: 1, worstSeconds: 7200 });
});

it('lists a minute until nobody can file into it any more', async () => {
  const memory = memoryConversations();
  await memory.shelf.fileDue('con_1', at('2026-11-16T07:30:00Z'), filed);
  await swept(memory, '2026-11-16T07:30:30Z');
  await swept(memory, '2026-11-16T07:34:00Z');
  expect(await memory.due.listedUpTo('2026-11-16T07:30')).toHaveLength(1);
  await swept(memory, '2026-11-16T07:34:01Z');
  expect(await memory.due.listedUpTo('2026-11-16T07:30')).toEqual([]);
});
