import { describe, expect, it } from 'vitest';
import { type Act, StaffAct } from '../../../shared/contract/acts.ts';
import { splitId } from '../../../shared/conversations/splits.ts';
import { at, clocksOf, folded } from './merged-story.ts';
import { answered, did, said, status } from './story.ts';

const day = '2026-11-16T';
const own = splitId('con_a', 'con_a int_1');
const off = (when: string, things = ['1'], key = ''): Act =>
  StaffAct.parse({
    type: 'split',
    actId: `split${key}`,
    conversation: 'con_a',
    at: `${day}${when}.000Z`,
    by: 'olha',
    interactions: things.map((thing) => `con_a int_${thing}`),
    into: splitId('con_a', `con_a int_${things[0]}`),
  });
const back = (when: string): Act =>
  StaffAct.parse({ type: 'unsplit', actId: 'unsplit', conversation: 'con_a', at: `${day}${when}.000Z`, by: 'olha', split: 'split' });
const first = at('con_a', said('1', `${day}07:00:00Z`));
const second = at('con_a', said('2', `${day}07:30:00Z`));
const two = [first, second];

describe('what is split off', () => {
  it.each<[string, readonly Act[], readonly string[], readonly string[]]>([
    [
      'is owed an answer from when it was said, and so is what stays',
      [...two, off('08:00:00')],
      ['first_response running 11-16T09:00'],
      ['first_response running 11-16T09:00'],
    ],
    [
      'alone was waited for: what it was in waits for nothing',
      [first, off('08:00:00')],
      ['first_response running 11-16T09:00'],
      ['first_response withdrawn 11-16T09:00'],
    ],
    [
      'was answered before: that counts where it was said, once',
      [...two, at('con_a', answered('3', `${day}07:45:00Z`)), off('08:00:00')],
      [],
      ['first_response met 11-16T09:00'],
    ],
    [
      'was late before: what was told stays, and it is told once more apart',
      [first, off('10:00:00')],
      ['first_response running 11-16T09:00'],
      ['first_response breached 11-16T09:00'],
    ],
    [
      'is not answered by what is said to the rest',
      [...two, off('08:00:00'), at('con_a', answered('3', `${day}08:30:00Z`))],
      ['first_response running 11-16T09:00'],
      ['first_response met 11-16T09:00'],
    ],
    [
      'is answered by what is sent from it',
      [...two, off('08:00:00'), { ...at('con_a', answered('3', `${day}08:30:00Z`)), conversation: own }],
      ['first_response met 11-16T09:00'],
      ['first_response running 11-16T09:00'],
    ],
    ['comes back as if it had never been', [...two, off('08:00:00'), back('08:05:00')], [], ['first_response running 11-16T09:00']],
  ])('%s', (_what, acts, inOwn, inRest) => {
    const responses = (id: string) => clocksOf(acts, id).filter((line) => !line.startsWith('resolution'));
    expect([responses(own), responses('con_a')]).toEqual([inOwn, inRest]);
  });

  it('counts apart where it was late when it was split off', () => {
    expect(folded([first, off('10:00:00')], own)?.clocks[0]).toMatchObject({ apart: true });
    expect(folded([...two, off('08:00:00')], own)?.clocks[0]).toMatchObject({ apart: false });
  });

  it.each([
    ['goes on with what it answers', { inReplyTo: '1' }, own, 'con_a'],
    ['goes on with the rest otherwise', {}, 'con_a', own],
  ])('what is said later %s', (_what, more, here, elsewhere) => {
    const later = at('con_a', said('4', `${day}08:40:00Z`, more));
    const before = [...two, off('08:00:00')];
    const lastAt = (acts: readonly Act[], id: string) => folded(acts, id)?.lastAt;
    expect(lastAt([...before, later], here)).toBe(later.at);
    expect(lastAt([...before, later], elsewhere)).toBe(lastAt(before, elsewhere));
  });

  it('is with whoever had it, open though the rest was resolved, and left alone by what is done to the rest', () => {
    const acts = [
      ...two,
      at('con_a', did({ type: 'assign', assignee: 'petro' }, `${day}07:40:00Z`)),
      at('con_a', status('resolved', `${day}07:50:00Z`)),
      off('08:00:00'),
    ];
    expect(folded(acts, own)).toMatchObject({ state: 'open', assignee: 'petro', preview: 'words of 1' });
    expect(folded(acts, 'con_a')).toMatchObject({ state: 'resolved', preview: 'words of 2' });
    expect(folded([...acts, at('con_a', status('waiting', `${day}08:10:00Z`))], own)).toMatchObject({ state: 'open' });
  });

  it('may be split again, each time from what it was in then', () => {
    const third = { ...off('08:30:00', ['1'], ' again'), conversation: own };
    const acts = [...two, off('08:00:00', ['2', '1']), { ...third, conversation: splitId('con_a', 'con_a int_2') }];
    expect(clocksOf(acts, own)[0]).toBe('first_response running 11-16T09:00');
    expect(folded(acts, splitId('con_a', 'con_a int_2'))).toMatchObject({ preview: 'words of 2' });
  });
});
