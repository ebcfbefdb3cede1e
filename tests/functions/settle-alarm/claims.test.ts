import { expect, it } from 'vitest';
import { settleAlarm } from '../../../functions/settle-alarm/settle-alarm.ts';
import type { Claim } from '../../../shared/contract/conversations.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { conversation, said, standard } from '../../shared/conversations/story.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';

const at = instantFrom;
const due = at('2026-11-16T07:30:00Z');
const takenBack: Claim = {
  id: 'clm_before',
  conversation,
  metric: 'first_response',
  cycle: 'start',
  step: 'breach',
  dueAt: due,
  at: due,
  revokedAt: at('2026-11-16T07:35:00Z'),
};

/** The alarms that are sent when one for Monday morning rings too early. */
const sentAt = async (when: string) => {
  const { shelf, alarms } = memoryConversations();
  const sent: unknown[] = [];
  let now = at('2026-11-13T14:30:05Z');
  const ports = { shelf, alarms, now: () => now, settings: async () => standard };
  await recordActs(ports)([said('q', '2026-11-13T14:30:00Z')]);
  const send: typeof alarms.send = async (letters) => void sent.push(...letters);
  now = at(when);
  await settleAlarm({ ...ports, alarms: { ...alarms, send } })({ conversation, at: at('2026-11-16T07:00:00Z') });
  return sent;
};

/** What the shelf is asked to write when an alarm rings, with claims that stood there before. */
const writesAt = async (when: string, before: readonly Claim[]) => {
  const { shelf, alarms } = memoryConversations();
  const writes: string[] = [];
  let now = at('2026-11-13T14:30:05Z');
  const ports = { shelf, alarms, now: () => now, settings: async () => standard };
  await recordActs(ports)([said('q', '2026-11-13T14:30:00Z')]);
  const { read, fileDue, claim } = shelf;
  Object.assign(shelf, {
    read: async (id: string) => {
      const record = await read(id);
      return { ...record, claims: [...before, ...record.claims] };
    },
    fileDue: async (...given: Parameters<typeof fileDue>) => {
      writes.push(`due ${given[1]}`);
      await fileDue(...given);
    },
    claim: async (...given: Parameters<typeof claim>) => {
      writes.push(`${given[0].step} ${given[0].id}`);
      await claim(...given);
    },
  });
  now = at(when);
  await settleAlarm(ports)({ conversation, at: now });
  return writes;
};
const stepsOf = (writes: readonly string[]) => writes.map((write) => write.split(' ')[0]);

it('files what is due next before it claims, so that a crash between them loses nothing', async () => {
  const writes = await writesAt('2026-11-16T07:00:00Z', []);
  expect(writes.slice(0, 2)).toEqual(['due 2026-11-16T07:30:00.001Z', expect.stringMatching(/^warning /)]);
});

it('claims anew what was taken back, under an id of its own', async () => {
  const [first, again] = [await writesAt('2026-11-16T08:00:00Z', []), await writesAt('2026-11-16T08:00:00Z', [takenBack])];
  const breachOf = (writes: readonly string[]) => writes.find((write) => write.startsWith('breach '));
  expect(stepsOf(first)).toContain('breach');
  expect(stepsOf(again)).toContain('breach');
  expect(breachOf(again)).not.toBe(breachOf(first));
});

it('is sent again for the rest when it rang a little early, and left to its due item when that is far away', async () => {
  expect(await sentAt('2026-11-16T06:59:00Z')).toEqual([expect.objectContaining({ conversation, at: at('2026-11-16T07:00:00Z') })]);
  expect(await sentAt('2026-11-16T06:30:00Z')).toEqual([]);
});
