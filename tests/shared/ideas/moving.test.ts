import { describe, expect, it } from 'vitest';
import { type Idea, IdeaState } from '../../../shared/contract/ideas.ts';
import { onward } from '../../../shared/ideas/life.ts';
import { mergeIdea, unmergeIdea } from '../../../shared/ideas/merging.ts';
import { moveIdea } from '../../../shared/ideas/moving.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { anIdea } from './an-idea.ts';

const at = instantFrom('2026-11-09T10:00:00Z');
const reason = 'Visitors ask for it every week.';
const go = (idea: Idea, to: IdeaState, given: object = {}) =>
  moveIdea(idea, { to, reason, evidence: { text: 'On the map since 4.2', url: null }, at, by: 'marta', ...given });

describe('moving an idea', () => {
  for (const from of IdeaState.options)
    for (const to of IdeaState.options) {
      const allowed = onward[from].includes(to);
      it(`${allowed ? 'goes' : 'does not go'} from ${from} to ${to}`, () => {
        const idea = anIdea({ state: from, mergedInto: from === 'merged' ? 'idea_2' : null });
        if (allowed) expect(go(idea, to)).toMatchObject({ idea: { state: to, movedAt: at }, fact: { detail: { from, to, by: 'marta' } } });
        else expect(() => go(idea, to)).toThrow(/merged into|already|goes to/);
      });
    }

  it.each([
    ['idea.reason-missing', anIdea(), 'valid', { reason: ' because ' }],
    ['idea.topic-missing', anIdea({ topics: [] }), 'valid', {}],
    ['idea.evidence-missing', anIdea({ state: 'in_progress' }), 'shipped', { evidence: undefined }],
    ['idea.evidence-missing', anIdea({ state: 'in_progress' }), 'shipped', { evidence: { text: ' ', url: null } }],
    ['idea.merged', anIdea({ mergedInto: 'idea_2' }), 'valid', {}],
  ] as const)('refuses %s', (code, idea, to, given) => {
    expect(() => go(idea, to, given)).toThrow(expect.objectContaining({ code }));
  });

  it('keeps what shows that it was built with the move that says so, and with no other', () => {
    const planned = go(anIdea({ state: 'valid' }), 'planned').idea;
    expect(planned.moves[0]?.evidence).toBeNull();
    expect(go(planned, 'shipped').idea.moves[1]).toMatchObject({ to: 'shipped', evidence: { text: 'On the map since 4.2', url: null } });
  });
});

describe('merging ideas', () => {
  const into = anIdea({ id: 'idea_2', title: 'Show docks on the map' });
  it.each(IdeaState.options.filter((state) => state !== 'merged'))('a merge taken back leaves a %s idea where it was', (state) => {
    const idea = anIdea({ state, moves: state === 'new' ? [] : [{ id: 'm', to: state, reason, at, by: 'marta', evidence: null }] });
    const merged = mergeIdea(idea, into, at, 'marta').idea;
    expect(merged).toMatchObject({ state: 'merged', mergedInto: 'idea_2' });
    expect(unmergeIdea(merged, at, 'marta').idea).toMatchObject({ state, mergedInto: null });
  });

  it.each([
    ['idea.merge-with-itself', into, into],
    ['idea.merged', anIdea({ mergedInto: 'idea_3' }), into],
    ['idea.merged', anIdea(), { ...into, mergedInto: 'idea_3' }],
  ] as const)('refuses %s', (code, idea, target) => {
    expect(() => mergeIdea(idea, target, at, 'marta')).toThrow(expect.objectContaining({ code }));
  });
  it('refuses to take back what was not merged', () => expect(() => unmergeIdea(into, at, 'marta')).toThrow(/was not merged/));
});
