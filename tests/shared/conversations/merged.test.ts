import { describe, expect, it } from 'vitest';
import { joinNow, joinsOf, leaderOf } from '../../../shared/conversations/joins.ts';
import { at, clocksOf, folded, merge, part } from './merged-story.ts';
import { answered, did, said, status } from './story.ts';

const day = '2026-11-16T';
const a = at('con_a', said('1', `${day}07:00:00Z`));
const b = at('con_b', said('2', `${day}08:00:00Z`));
const both = [a, b];
const merged = [...both, ...merge('con_a', 'con_b', `${day}08:30:00Z`)];

describe('what is merged', () => {
  it.each([
    ['alone, each keeps its own', both, ['first_response running 11-16T09:00'], ['first_response running 11-16T10:00']],
    [
      'merged, the earlier deadline holds and the other yields',
      merged,
      ['first_response running 11-16T09:00'],
      ['first_response withdrawn 11-16T10:00 to con_a'],
    ],
    [
      'whichever is merged into which',
      [...both, ...merge('con_b', 'con_a', `${day}08:30:00Z`)],
      ['first_response running 11-16T09:00'],
      ['first_response withdrawn 11-16T10:00 to con_a'],
    ],
    [
      'of two persons each is owed an answer',
      [...both, ...merge('con_a', 'con_b', `${day}08:30:00Z`, false)],
      ['first_response running 11-16T09:00'],
      ['first_response running 11-16T10:00'],
    ],
    [
      'an answer in either thread is an answer to the person',
      [...merged, at('con_b', answered('3', `${day}08:40:00Z`))],
      ['first_response met 11-16T09:00'],
      ['first_response withdrawn 11-16T10:00 to con_a'],
    ],
    [
      'an answer to one person is none to another',
      [...both, ...merge('con_a', 'con_b', `${day}08:30:00Z`, false), at('con_b', answered('3', `${day}08:40:00Z`))],
      ['first_response running 11-16T09:00'],
      ['first_response met 11-16T10:00'],
    ],
    [
      'what was missed before the merge does not yield',
      [...both, ...merge('con_a', 'con_b', `${day}10:30:00Z`)],
      ['first_response running 11-16T09:00'],
      ['first_response running 11-16T10:00'],
    ],
    [
      'taken apart unanswered, the one that yielded runs as if it always had',
      [...merged, part('con_a', 'con_b', `${day}08:35:00Z`)],
      ['first_response running 11-16T09:00'],
      ['first_response running 11-16T10:00'],
    ],
    [
      'taken apart after the answer, nothing changes any more',
      [...merged, at('con_b', answered('3', `${day}08:40:00Z`)), part('con_a', 'con_b', `${day}08:50:00Z`)],
      ['first_response met 11-16T09:00'],
      ['first_response withdrawn 11-16T10:00 to con_a'],
    ],
    [
      'the message of the earlier deleted, the later runs again',
      [...merged, at('con_a', said('1', `${day}08:45:00Z`, { verb: 'delete' }))],
      ['first_response withdrawn 11-16T09:00'],
      ['first_response running 11-16T10:00'],
    ],
    [
      'one half of a merge alone does nothing',
      [...both, ...merge('con_a', 'con_b', `${day}08:30:00Z`).slice(1)],
      ['first_response running 11-16T09:00'],
      ['first_response running 11-16T10:00'],
    ],
  ])('%s', (_when, acts, inA, inB) => {
    const responses = (id: string) => clocksOf(acts, id).filter((line) => !line.startsWith('resolution'));
    expect([responses('con_a'), responses('con_b')]).toEqual([inA, inB]);
  });

  it('is owed an answer for what is said in it later, and brings what leads it back to the inbox', () => {
    const quiet = [...merged, at('con_b', answered('3', `${day}08:40:00Z`)), at('con_b', status('resolved', `${day}09:00:00Z`))];
    expect([folded(quiet, 'con_a')?.state, folded(quiet, 'con_b')?.state]).toEqual(['resolved', 'resolved']);
    const again = [...quiet, at('con_a', said('4', `${day}09:30:00Z`))];
    expect(clocksOf(again, 'con_a').at(1)).toBe('next_response running 11-16T13:30');
    expect(folded(again, 'con_b')).toMatchObject({
      state: 'open',
      parts: [{ id: 'con_a', state: 'open', clocks: [{ metric: 'next_response' }, {}] }],
    });
  });

  it('is paused, resolved and taken with what leads it, and stays so when it is taken apart', () => {
    const taken = [
      ...merged,
      at('con_b', did({ type: 'assign', assignee: 'petro' }, `${day}08:35:00Z`)),
      at('con_b', status('waiting', `${day}08:36:00Z`)),
    ];
    expect(folded(taken, 'con_a')).toMatchObject({ state: 'waiting', assignee: 'petro', mergedInto: 'con_b' });
    const apart = [...taken, part('con_a', 'con_b', `${day}08:50:00Z`)];
    expect(folded(apart, 'con_a')).toMatchObject({ state: 'waiting', assignee: 'petro' });
    expect(folded(apart, 'con_a')?.mergedInto).toBeUndefined();
    expect(folded(apart, 'con_b')?.parts).toBeUndefined();
  });

  it.each([
    ['who has the one that stays has both', 'con_b', ['petro', 'petro']],
    ['else who has the other', 'con_a', ['petro', 'petro']],
  ])('%s', (_when, holder, expected) => {
    const acts = [...merged, at(holder, did({ type: 'assign', assignee: 'petro' }, `${day}08:10:00Z`))];
    expect([folded(acts, 'con_a')?.assignee, folded(acts, 'con_b')?.assignee]).toEqual(expected);
  });
});

describe('merges', () => {
  const circle = [...merge('con_a', 'con_b', `${day}08:30:00Z`), ...merge('con_b', 'con_a', `${day}08:30:00Z`)];
  it.each([
    ['of two against each other the first alone takes force', circle, ['con_a con_b'], 'con_b'],
    ['told backwards the same one does', circle.toReversed(), ['con_a con_b'], 'con_b'],
    [
      'what is merged is not merged again',
      [...merge('con_a', 'con_b', `${day}08:30:00Z`), ...merge('con_a', 'con_c', `${day}08:31:00Z`)],
      ['con_a con_b'],
      'con_b',
    ],
    [
      'what leads may be merged further',
      [...merge('con_a', 'con_b', `${day}08:30:00Z`), ...merge('con_b', 'con_c', `${day}08:31:00Z`)],
      ['con_a con_b', 'con_b con_c'],
      'con_c',
    ],
    [
      'no circle is closed over three',
      [
        ...merge('con_a', 'con_b', `${day}08:30:00Z`),
        ...merge('con_b', 'con_c', `${day}08:31:00Z`),
        ...merge('con_c', 'con_a', `${day}08:32:00Z`),
      ],
      ['con_a con_b', 'con_b con_c'],
      'con_c',
    ],
    [
      'what was taken apart may be merged anew, the other way round too',
      [
        ...merge('con_a', 'con_b', `${day}08:30:00Z`),
        part('con_a', 'con_b', `${day}08:31:00Z`),
        ...merge('con_b', 'con_a', `${day}08:32:00Z`),
      ],
      ['con_a con_b', 'con_b con_a'],
      'con_a',
    ],
  ])('%s', (_when, acts, expected, leader) => {
    const joins = joinsOf(acts);
    expect(joins.map(({ from, into }) => `${from} ${into}`)).toEqual(expected);
    expect(leaderOf(joins, 'con_a')).toBe(leader);
    expect(joinNow(joins, leader)).toBeUndefined();
  });
});
