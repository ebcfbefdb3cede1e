import { describe, expect, it } from 'vitest';
import type { Act } from '../../../shared/contract/acts.ts';
import { factsOf } from '../../../shared/conversations/facts.ts';
import { foldConversation } from '../../../shared/conversations/fold.ts';
import { answered, did, said, settingsWith } from './story.ts';

/** Friday 10:00 in Kyiv; a first response is due at 12:00. */
const asked = said('q', '2026-11-13T08:00:00Z');
const reply = answered('a', '2026-11-13T09:00:00Z');
const undone = did({ type: 'moderate', interaction: 'int_a', deed: 'remove', reason: null, undo: true }, '2026-11-13T09:00:20Z');
const removed = did({ type: 'moderate', interaction: 'int_a', deed: 'remove', reason: null }, '2026-11-13T09:00:20Z');
const gone = answered('a', '2026-11-13T09:00:21Z', { verb: 'delete' });
const settings = settingsWith([{ id: 'standard', targetMinutes: { first_response: 120, next_response: 60, resolution: 960 } }]);
const clocksOf = (...acts: readonly Act[]) =>
  foldConversation(acts, settings)?.clocks.map(({ metric, cycle, state, dueAt }) => [metric, state, cycle === 'start' ? dueAt : cycle]);

const running = [
  ['first_response', 'running', '2026-11-13T10:00:00.000Z'],
  ['resolution', 'running', '2026-11-16T15:00:00.000Z'],
];
describe('a reply that was taken back as soon as it was sent', () => {
  it.each<[string, readonly Act[]]>([
    ['with its deletion', [asked, reply, undone, gone]],
    ['as the platform is heard first', [gone, asked, undone, reply]],
    ['before its deletion is known', [asked, reply, undone]],
  ])('leaves the clocks as if it had not been given, %s', (_how, acts) => {
    expect(clocksOf(...acts)).toEqual(running);
  });
  it('gives its time to the reply that comes instead', () => {
    const next = answered('b', '2026-11-13T09:05:00Z');
    const [first] = foldConversation([asked, reply, undone, gone, next], settings)?.clocks ?? [];
    expect(first).toMatchObject({ metric: 'first_response', state: 'met', settledAt: '2026-11-13T09:05:00.000Z' });
  });
  it('leaves what the person asked in between to the response that is still awaited', () => {
    const more = said('more', '2026-11-13T09:00:10Z');
    expect(clocksOf(asked, reply, more, undone, gone)).toEqual(running);
  });
  it('is not told as an answer', () => {
    const head = foldConversation([asked, reply, undone, gone], settings);
    const names = head && factsOf(head, [asked, reply, undone, gone]).map(({ name }) => name);
    expect(names).toEqual(['conversation.opened']);
  });
  it('answered all the same where it was removed later, for another reason', () => {
    expect(clocksOf(asked, reply, removed, gone)?.[0]).toEqual(['first_response', 'met', '2026-11-13T10:00:00.000Z']);
  });
  it('takes only itself back', () => {
    const other = did({ type: 'moderate', interaction: 'int_b', deed: 'remove', reason: null, undo: true }, '2026-11-13T09:00:20Z');
    expect(clocksOf(asked, reply, other)?.[0]?.[1]).toBe('met');
  });
});
