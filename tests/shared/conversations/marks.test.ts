import { expect, it } from 'vitest';
import { foldConversation } from '../../../shared/conversations/fold.ts';
import { answersOf, asksOf } from '../../../shared/conversations/marks.ts';
import { threadOf } from '../../../shared/conversations/thread.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { answered, said, standard } from './story.ts';

it.each([
  ['a member of staff', {}, 1, 1],
  ['a bot, only where the promise says so', { kind: 'bot' as const }, 0, 1],
  ['what is older than the connection, never', { history: true }, 0, 0],
  ['the person, never', { direction: 'in' as const }, 0, 0],
])('answers: %s', (_who, more, strictly, withBots) => {
  const thread = threadOf([said('q', '2026-11-16T08:00:00Z'), answered('a', '2026-11-16T08:30:00Z', more)]);
  expect(answersOf(thread)).toHaveLength(strictly);
  expect(answersOf(thread, true)).toHaveLength(withBots);
});

it.each([
  ['a question', {}, 1],
  ['a complaint', { intent: 'complaint' as const }, 1],
  ['an idea', { intent: 'idea' as const }, 1],
  ['praise', { intent: 'praise' as const }, 0],
  ['courtesy', { intent: 'courtesy' as const }, 0],
  ['noise', { intent: 'noise' as const }, 0],
  ['a question of a bot', { kind: 'bot' as const }, 0],
  ['a question older than the connection', { history: true }, 0],
  ['a question of our own', { direction: 'out' as const }, 0],
])('asks: %s', (_what, more, asks) => expect(asksOf(threadOf([said('q', '2026-11-16T08:00:00Z', more)]), [])).toHaveLength(asks));

it('opens with what was asked first, not with what was said first', () => {
  const acts = [
    said('p', '2026-11-16T08:00:00Z', { intent: 'praise' }),
    said('q', '2026-11-16T08:30:00Z', { intent: 'complaint' }),
    said('p', '2026-11-16T09:00:00Z', { verb: 'edit' }),
  ];
  expect(foldConversation(acts, standard)).toMatchObject({ openedAt: instantFrom('2026-11-16T08:30:00Z'), intent: 'complaint' });
});

it('runs on where its breach was taken back', () => {
  const [dueAt, revokedAt] = [instantFrom('2026-11-16T10:00:00Z'), instantFrom('2026-11-16T10:05:00Z')];
  const told = { id: 'clm', conversation: 'con_1', metric: 'first_response', cycle: 'start', step: 'breach', dueAt, at: dueAt } as const;
  const state = (revoked: typeof revokedAt | null) =>
    foldConversation([said('q', '2026-11-16T08:00:00Z')], standard, [{ ...told, revokedAt: revoked }])?.clocks[0]?.state;
  expect([state(null), state(revokedAt)]).toEqual(['breached', 'running']);
});
