import { describe, expect, it } from 'vitest';
import type { Act } from '../../../shared/contract/acts.ts';
import type { Claim } from '../../../shared/contract/conversations.ts';
import { approvalAct } from '../../../shared/conversations/approving.ts';
import { foldConversation } from '../../../shared/conversations/fold.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { dueSteps } from '../../../shared/sla/due-steps.ts';
import { answered, conversation, said, settingsWith, status } from './story.ts';

/** Friday 10:00 in Kyiv; a first response is due at 12:00, an approval 60 working minutes after it is asked for. */
const asked = said('q', '2026-11-13T08:00:00Z');
const approval = (state: 'asked' | 'approved' | 'returned' | 'withdrawn', when: string, reply = 'rep_1'): Act =>
  approvalAct(conversation, reply, state, 'olha', instantFrom(when));
const waits = approval('asked', '2026-11-13T15:30:00Z');
const settings = settingsWith([
  { id: 'standard', targetMinutes: { first_response: 600 }, approval: { by: ['role:lead'], within: 60, when: {} } },
]);
const fold = (...acts: readonly Act[]) => foldConversation(acts, settings);
const clockOf = (...acts: readonly Act[]) => fold(...acts)?.clocks.find(({ metric }) => metric === 'approval');

describe('a reply that waits for approval', () => {
  it('has a clock of its own in the working time of the conversation, beside that of the person', () => {
    const head = fold(asked, waits);
    expect(head?.clocks).toMatchObject([
      { metric: 'first_response', state: 'running', dueAt: '2026-11-16T09:00:00.000Z' },
      {
        metric: 'approval',
        state: 'running',
        cycle: 'rep_1',
        targetMinutes: 60,
        dueAt: '2026-11-16T07:30:00.000Z',
        warnAt: '2026-11-16T07:15:00.000Z',
      },
    ]);
    expect(head?.approvals).toEqual(['rep_1']);
  });
  it.each<[string, Act, object]>([
    ['approved', approval('approved', '2026-11-13T15:40:00Z'), { state: 'met', usedMinutes: 10 }],
    ['given back', approval('returned', '2026-11-13T15:40:00Z'), { state: 'met', usedMinutes: 10 }],
    ['approved too late', approval('approved', '2026-11-16T07:31:00Z'), { state: 'met_late', overdueMinutes: 1 }],
    ['taken back by who wrote it', approval('withdrawn', '2026-11-13T15:40:00Z'), { state: 'withdrawn' }],
    ['left as the conversation is resolved', status('resolved', '2026-11-13T15:40:00Z'), { state: 'withdrawn' }],
    ['left as the person takes back what they asked', said('q', '2026-11-13T15:40:00Z', { verb: 'delete' }), { state: 'withdrawn' }],
  ])('stops its clock when it is %s', (_how, act, clock) => {
    expect(clockOf(asked, waits, act)).toMatchObject(clock);
    expect(fold(asked, waits, act)?.approvals).toBeUndefined();
  });
  it('goes on while the person is waited for: that waiting is ours', () => {
    expect(clockOf(asked, waits, status('waiting', '2026-11-13T15:31:00Z'))).toMatchObject({ state: 'running', pausedAt: null });
  });
  it('answers nobody by being approved', () => {
    expect(fold(asked, waits, approval('approved', '2026-11-13T15:40:00Z'))?.clocks[0]).toMatchObject({ state: 'running' });
    expect(fold(asked, waits, answered('a', '2026-11-13T15:45:00Z'))?.approvals).toEqual(['rep_1']);
  });
  it('is no clock where the promise asks for no approval', () => {
    const plain = settingsWith([{ id: 'standard', targetMinutes: { first_response: 600 } }]);
    expect(foldConversation([asked, waits], plain)?.clocks.map(({ metric }) => metric)).toEqual(['first_response']);
  });
  it('has each reply counted by itself', () => {
    const head = fold(asked, waits, approval('asked', '2026-11-13T15:35:00Z', 'rep_2'), approval('approved', '2026-11-13T15:40:00Z'));
    expect(head?.clocks.filter(({ metric }) => metric === 'approval').map(({ cycle, state }) => [cycle, state])).toEqual([
      ['rep_1', 'met'],
      ['rep_2', 'running'],
    ]);
  });
  it('is told as it is asked for, warned of and broken, each once', () => {
    const { clocks = [] } = fold(asked, waits) ?? {};
    const own = clocks.filter(({ metric }) => metric === 'approval');
    const claims: Array<Pick<Claim, 'metric' | 'cycle' | 'step'>> = [];
    const told = [
      '2026-11-13T15:29:59Z',
      '2026-11-13T15:30:01Z',
      '2026-11-16T07:15:00Z',
      '2026-11-16T07:30:00Z',
      '2026-11-16T07:30:01Z',
    ].map((when) => {
      const due = dueSteps(own, claims, 0, instantFrom(when)).map(({ step }) => step);
      for (const step of due) claims.push({ metric: 'approval', cycle: 'rep_1', step });
      return due;
    });
    expect(told).toEqual([[], ['asked'], ['warning'], [], ['breach']]);
  });
});
