import { expect, it } from 'vitest';
import { presentSeconds } from '../../../shared/contract/presence.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { othersPresent } from '../../../shared/staff/presence.ts';

const now = instantFrom('2026-11-16T08:00:00Z');
const seen = (staff: string, doing: 'reading' | 'writing', secondsAgo: number, conversation = 'conv_1') => ({
  conversation,
  staff,
  doing,
  at: addSeconds(now, -secondsAgo),
});

it('names who else looks at what, as they were last, who writes first, and nobody who has gone', () => {
  const all = [
    seen('anna', 'reading', 5),
    seen('marta', 'writing', 1),
    seen('olha', 'writing', presentSeconds - 1),
    seen('taras', 'reading', presentSeconds),
    seen('bohdan', 'reading', 3),
    seen('bohdan', 'writing', 23),
    seen('bohdan', 'writing', 2, 'conv_2'),
  ];
  const others = othersPresent(all, 'marta', now);
  expect([...others].map(([conversation, found]) => [conversation, found.map(({ staff, doing }) => `${staff} ${doing}`)])).toEqual([
    ['conv_2', ['bohdan writing']],
    ['conv_1', ['olha writing', 'anna reading', 'bohdan reading']],
  ]);
});
