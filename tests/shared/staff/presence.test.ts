import { expect, it } from 'vitest';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { othersPresent, presentSeconds } from '../../../shared/staff/presence.ts';

const now = instantFrom('2026-11-16T08:00:00Z');
const seen = (staff: string, doing: 'reading' | 'writing', secondsAgo: number) => ({ staff, doing, at: addSeconds(now, -secondsAgo) });

it('names who else looks, who writes first, and nobody who has gone', () => {
  const all = [
    seen('anna', 'reading', 5),
    seen('marta', 'writing', 1),
    seen('olha', 'writing', presentSeconds - 1),
    seen('taras', 'reading', presentSeconds),
    seen('bohdan', 'reading', 3),
  ];
  expect(othersPresent(all, 'marta', now).map(({ staff }) => staff)).toEqual(['olha', 'anna', 'bohdan']);
});
