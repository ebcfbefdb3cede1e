import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../shared/contract/acts.ts';
import type { Claim, Conversation } from '../../../shared/contract/conversations.ts';
import type { Metric, Settings } from '../../../shared/contract/settings.ts';
import { foldConversation } from '../../../shared/conversations/fold.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { answered, did, said, settingsWith, standard, status } from './story.ts';

const asked = '2026-11-13T14:30:00Z';
const at = instantFrom;
const clockOf = (head: Conversation | null, metric: Metric, cycle?: string) =>
  head?.clocks.find((clock) => clock.metric === metric && (!cycle || clock.cycle === cycle));
const first = (acts: Act[], settings: Settings = standard, claims: Claim[] = []) =>
  clockOf(foldConversation(acts, settings, claims), 'first_response');
const claim = (step: Claim['step'], dueAt: string, metric: Metric = 'first_response', cycle = 'start'): Claim => ({
  id: `clm_${metric}_${cycle}_${step}`,
  conversation: 'con_1',
  metric,
  cycle,
  step,
  dueAt: at(dueAt),
  at: at(dueAt),
  revokedAt: null,
});

describe('a question on Friday evening', () => {
  const head = foldConversation([said('q', asked)], standard);
  it('is due on Monday morning, warned at the opening', () => {
    expect(clockOf(head, 'first_response')).toMatchObject({
      state: 'running',
      dueAt: at('2026-11-16T07:30:00Z'),
      warnAt: at('2026-11-16T07:00:00Z'),
      targetMinutes: 120,
    });
    expect(head).toMatchObject({ state: 'open', intent: 'question', nextDue: at('2026-11-16T07:00:00Z'), team: 'support' });
    expect(head?.policy).toEqual({
      id: 'standard',
      because: "policy 'standard' at position 1: no conditions",
      calendar: 'kyiv',
      calendarVersion: 1,
    });
  });
  it('is looked at again a moment after the deadline once it was warned', () =>
    expect(foldConversation([said('q', asked)], standard, [claim('warning', '2026-11-16T07:30:00Z')])?.nextDue).toBe(
      '2026-11-16T07:30:00.001Z',
    ));
  it('is breached only by a claim', () =>
    expect(first([said('q', asked)], standard, [claim('breach', '2026-11-16T07:30:00Z')])).toMatchObject({
      state: 'breached',
      settledAt: null,
    }));
});

describe('first response', () => {
  it.each([
    ['a reply at the due instant is met', answered('a', '2026-11-16T07:30:00Z'), 'met', 0],
    ['a reply a second later is late', answered('a', '2026-11-16T07:30:01Z'), 'met_late', 1 / 60],
    ['a reply after closing counts working minutes only', answered('a', '2026-11-17T06:00:00Z'), 'met_late', 510],
    ['a bot answers nothing', answered('a', '2026-11-16T07:10:00Z', { kind: 'bot' }), 'running', 0],
    ['a note answers nothing', did({ type: 'note', text: 'looking' }, '2026-11-16T07:10:00Z'), 'running', 0],
    ['the end without a reply withdraws it', status('resolved', '2026-11-16T07:10:00Z'), 'withdrawn', 0],
    ['a deletion withdraws it', said('q', '2026-11-16T07:10:00Z', { verb: 'delete' }), 'withdrawn', 0],
  ])('%s', (_what, act, state, overdueMinutes) => {
    const clock = first([said('q', asked), act]);
    expect(clock?.state).toBe(state);
    expect(clock?.overdueMinutes).toBeCloseTo(overdueMinutes, 6);
  });
  it('is late with or without a claim, and stays breached when deleted afterwards', () => {
    const told = [claim('breach', '2026-11-16T07:30:00Z')];
    const late = [said('q', asked), answered('a', '2026-11-16T08:00:00Z')];
    expect(first(late, standard, told)).toEqual(first(late));
    expect(first([said('q', asked), said('q', '2026-11-16T08:00:00Z', { verb: 'delete' })], standard, told)?.state).toBe('breached');
    expect(first([said('q', asked), said('q', '2026-11-16T07:00:00Z', { verb: 'delete' })], standard, told)?.state).toBe('withdrawn');
  });
  it('measures lateness from due and grace', () => {
    const graced = settingsWith([{ id: 'standard', targetMinutes: { first_response: 120 } }], 60);
    expect(first([said('q', asked), answered('a', '2026-11-16T07:31:00Z')], graced)?.state).toBe('met');
    expect(first([said('q', asked), answered('a', '2026-11-16T07:32:00Z')], graced)).toMatchObject({
      state: 'met_late',
      overdueMinutes: 1,
    });
    expect(foldConversation([said('q', asked)], graced, [claim('warning', '2026-11-16T07:30:00Z')])?.nextDue).toBe(
      '2026-11-16T07:31:00.001Z',
    );
  });
});

describe('a case', () => {
  it.each([
    ['praise', [said('p', asked, { intent: 'praise' })]],
    ['history', [said('h', asked, { history: true })]],
    ['our own post', [answered('o', asked)]],
    ['a deletion whose object never came', [said('q', asked, { verb: 'delete' })]],
    ['a reaction', [said('r', asked, { kind: 'reaction', intent: undefined })]],
  ])('is not opened by %s', (_what, acts) => expect(foldConversation(acts, standard)).toBeNull());

  it('arms from its own time when praise turns out to be a question', () => {
    const head = foldConversation(
      [said('p', asked, { intent: 'praise' }), did({ type: 'reclassify', intent: 'question' }, '2026-11-16T09:00:00Z')],
      standard,
    );
    expect(clockOf(head, 'first_response')).toMatchObject({ startedAt: at(asked), dueAt: at('2026-11-16T07:30:00Z') });
    expect(head?.intent).toBe('question');
  });
  it('is withdrawn when it turns out to be praise', () => {
    const head = foldConversation([said('q', asked), did({ type: 'reclassify', intent: 'praise' }, '2026-11-13T14:40:00Z')], standard);
    expect(head?.state).toBe('withdrawn');
    expect(head?.clocks.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  });
  it('starts from an edit that turns praise into a question', () =>
    expect(
      first([said('q', asked, { intent: 'praise' }), said('q', '2026-11-16T08:00:00Z', { verb: 'edit', intent: 'question' })])?.startedAt,
    ).toBe(at('2026-11-16T08:00:00Z')));
  it('shows no words of what was deleted, and keeps the first words of the rest', () => {
    const acts = [
      said('q', asked, { text: 'х'.repeat(300) }),
      said('s', '2026-11-13T14:31:00Z', { text: 'secret' }),
      said('s', '2026-11-13T14:32:00Z', { verb: 'delete' }),
    ];
    expect(foldConversation(acts, standard)?.preview).toBe('х'.repeat(140));
  });
});

describe('a promise', () => {
  const two = settingsWith([
    { id: 'fast', when: { intents: ['complaint'] }, calendar: 'always', targetMinutes: { first_response: 90 } },
    { id: 'slow', targetMinutes: { first_response: 240 } },
  ]);
  it('is the first that fits, with the reason', () =>
    expect(foldConversation([said('q', asked, { intent: 'complaint' })], two)?.policy?.because).toBe(
      "policy 'fast' at position 1: intent is complaint",
    ));
  it('keeps the start and the time used when another takes over, whose calendar counts from its instant', () => {
    const head = foldConversation([said('q', asked), did({ type: 'reclassify', intent: 'complaint' }, '2026-11-13T15:30:00Z')], two);
    expect(head?.policy?.id).toBe('fast');
    expect(clockOf(head, 'first_response')).toMatchObject({ startedAt: at(asked), targetMinutes: 90, dueAt: at('2026-11-13T16:00:00Z') });
  });
  it('stays as told for what was settled before it was edited', () => {
    const acts = [said('q', asked), answered('a', '2026-11-16T07:20:00Z'), said('q2', '2026-11-16T08:00:00Z')];
    const before = foldConversation(acts, standard);
    const stricter = settingsWith([{ id: 'standard', targetMinutes: { first_response: 60, resolution: 480 } }]);
    const after = foldConversation(acts, stricter, [], before);
    expect(clockOf(after, 'first_response')).toEqual(clockOf(before, 'first_response'));
    expect(clockOf(after, 'resolution')?.targetMinutes).toBe(480);
  });
});

describe('any order, any number of times', () => {
  const settings = settingsWith([
    { id: 'fast', when: { intents: ['complaint'] }, calendar: 'always', targetMinutes: { first_response: 30, next_response: 60 } },
    { id: 'slow', targetMinutes: { first_response: 120, next_response: 240, resolution: 960 } },
  ]);
  const minute = fc.integer({ min: 0, max: 6000 }).map((n) => new Date(Date.parse(asked) + n * 60_000).toISOString());
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const act = fc.oneof(
    fc
      .tuple(name, minute, fc.constantFrom('question', 'praise', 'complaint', 'courtesy'), fc.constantFrom('create', 'edit', 'delete'))
      .map(([id, when, intent, verb]) => said(id, when, { intent, verb })),
    fc.tuple(fc.constantFrom('x', 'y'), minute).map(([id, when]) => answered(id, when)),
    fc.tuple(fc.constantFrom('open', 'waiting', 'on_hold', 'resolved'), minute).map(([state, when]) => status(state, when)),
    fc.tuple(fc.subarray(['docks', 'price', 'app']), minute).map(([topics, when]) => did({ type: 'topics', topics }, when)),
    fc.tuple(fc.constantFrom('question', 'noise', 'complaint'), minute).map(([intent, when]) => did({ type: 'reclassify', intent }, when)),
  );
  it('the same acts fold to the same head', () =>
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (acts, picks) => {
        const unique = [...new Map(acts.map((one) => [one.actId, one])).values()];
        const shuffled = [...unique, ...unique.slice(0, 3)]
          .map((one) => ({ one, key: picks.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key);
        expect(
          foldConversation(
            shuffled.map(({ one }) => one),
            settings,
          ),
        ).toEqual(foldConversation(unique, settings));
      }),
      { numRuns: 500 },
    ));
  it('no clock is settled before it started, and each cycle of a metric has one clock', () =>
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), (acts) => {
        const clocks = foldConversation(acts, settings)?.clocks ?? [];
        for (const clock of clocks) expect(clock.settledAt === null || clock.settledAt >= clock.startedAt).toBe(true);
        expect(new Set(clocks.map(({ metric, cycle }) => `${metric} ${cycle}`)).size).toBe(clocks.length);
      }),
      { numRuns: 500 },
    ));
});
