import { expect, it } from 'vitest';
import { ringDueMinute } from '../../../functions/ring-due-minute/ring-due-minute.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';

const at = instantFrom;
const minute = '2026-11-16T07:00';

it('hands out every deadline of its minute, delayed to the second it is due and never earlier', async () => {
  const memory = memoryConversations();
  const { shelf, due, sent } = memory;
  for (let index = 0; index < 200; index += 1)
    await shelf.fileDue(`con_${index}`, at(`${minute}:${String(index % 60).padStart(2, '0')}.001Z`), at('2026-11-13T14:30:00Z'));
  await shelf.fileDue('con_other', at('2026-11-16T07:01:00Z'), at('2026-11-13T14:30:00Z'));
  const ring = ringDueMinute({ ...memory, now: () => at('2026-11-16T06:58:00Z') });
  expect(await ring({ minute })).toEqual({ rung: 200 });
  for (const alarm of sent) expect(alarm.delaySeconds).toBe(120 + Number(alarm.at.slice(17, 19)) + 1);
  expect(await ring({ minute })).toEqual({ rung: 0 });
  expect(await due.shardsOf('2026-11-16T07:01')).toHaveLength(1);
});

it('keeps the due items when the queue refuses, so that the sweep finds them', async () => {
  const memory = memoryConversations();
  const { shelf, due } = memory;
  await shelf.fileDue('con_1', at(`${minute}:00Z`), at('2026-11-13T14:30:00Z'));
  const ring = ringDueMinute({
    ...memory,
    alarms: { send: () => Promise.reject(new Error('down')) },
    now: () => at('2026-11-16T06:58:00Z'),
  });
  await expect(ring({ minute })).rejects.toThrow('down');
  const [shard = -1] = await due.shardsOf(minute);
  expect(await due.items(minute, shard)).toHaveLength(1);
});
