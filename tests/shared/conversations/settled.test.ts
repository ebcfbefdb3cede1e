import { expect, it } from 'vitest';
import { Clock } from '../../../shared/contract/conversations.ts';
import { keepSettled } from '../../../shared/conversations/settled.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';

const at = instantFrom;
const clockOf = (more: object = {}) =>
  Clock.parse({
    metric: 'first_response',
    cycle: 'start',
    state: 'met',
    targetMinutes: 120,
    startedAt: at('2026-11-16T08:00:00Z'),
    dueAt: at('2026-11-16T10:00:00Z'),
    warnAt: at('2026-11-16T09:30:00Z'),
    settledAt: at('2026-11-16T09:00:00Z'),
    overdueMinutes: 0,
    promise: 'standard#new',
    ...more,
  });
const told = clockOf({ promise: 'standard#old', dueAt: at('2026-11-16T09:30:00Z') });

it.each([
  ['stays as it was told when its promise is edited', clockOf(), [told], told],
  ['counts anew when a reply comes to light', clockOf({ settledAt: at('2026-11-16T08:30:00Z') }), [told], null],
  ['counts anew when a question comes to light', clockOf({ startedAt: at('2026-11-16T07:30:00Z') }), [told], null],
  ['counts anew by another policy', clockOf({ promise: 'other#new' }), [told], null],
  ['counts anew while it runs', clockOf({ settledAt: null, state: 'running' }), [{ ...told, settledAt: null }], null],
  [
    'is told by what is the same of it',
    clockOf(),
    [
      { ...told, cycle: 'a' },
      { ...told, metric: 'resolution' as const },
    ],
    null,
  ],
  ['counts by its own promise', clockOf({ promise: 'standard#old' }), [told], null],
])('a clock %s', (_what, folded, before, kept) => expect(keepSettled([folded], before)).toEqual([kept ?? folded]));
