import { describe, expect, it } from 'vitest';
import type { Idea } from '../../../shared/contract/ideas.ts';
import { admit, hotPlanOf } from '../../../shared/ideas/hot-plan.ts';
import { prioritiesOf } from '../../../shared/ideas/priority.ts';
import { anIdea } from './an-idea.ts';

const plan = { from: '2026-11-02', to: '2026-11-13' };
const quick = (id: string, given: Partial<Idea> = {}) => anIdea({ id, state: 'valid', votes: 10, impact: 5, cost: 1, plan, ...given });
const weights = { votes: 0.5, cases: 0, reach: 0, estimate: 0.5 };
const priority = (idea: Idea) => prioritiesOf([idea], new Map(), weights).get(idea.id);
const ideas = [quick('a'), quick('b', { state: 'in_progress' }), quick('c', { plan: null })];
const full = hotPlanOf(['a', 'b', 'c'], ideas, 3, '2026-11-16');
const room = hotPlanOf(['a'], ideas, 3, '2026-11-16');

describe('the hot plan', () => {
  it('says how many days its ideas are over, in the order in which they were put in', () =>
    expect(full).toEqual({
      capacity: 3,
      items: [
        { idea: 'a', plan, overdueDays: 3 },
        { idea: 'b', plan, overdueDays: 3 },
        { idea: 'c', plan: null, overdueDays: 0 },
      ],
    }));

  it.each([
    ['on its last day', '2026-11-13', 0],
    ['the day after', '2026-11-14', 1],
    ['before it began', '2026-10-01', 0],
  ])('counts an idea %s as so many days over', (_when, today, over) =>
    expect(hotPlanOf(['a'], ideas, 3, today).items[0]?.overdueDays).toBe(over),
  );

  it.each([['shipped'], ['declined'], ['new'], ['merged']] as const)('has room again when one is %s', (state) => {
    const rest = ideas.map((idea) => (idea.id === 'b' ? { ...idea, state } : idea));
    expect(admit(hotPlanOf(['a', 'b', 'c'], rest, 3, '2026-11-16'), quick('d'), priority(quick('d')))).toEqual(['a', 'c', 'd']);
  });

  it('takes a quick win behind the others, and the same one once', () => {
    expect(admit(room, quick('d'), priority(quick('d')))).toEqual(['a', 'd']);
    expect(admit(full, quick('b'), undefined)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['plan.full', full, quick('d')],
    ['plan.not-quick-win', room, quick('d', { cost: 3 })],
    ['plan.not-quick-win', room, quick('d', { cost: null })],
    ['plan.not-valid', room, quick('d', { state: 'new' })],
    ['plan.not-valid', room, quick('d', { state: 'shipped' })],
    ['plan.not-valid', room, quick('d', { mergedInto: 'a' })],
  ])('refuses %s', (code, now, idea) => expect(() => admit(now, idea, priority(idea))).toThrow(expect.objectContaining({ code })));
});
