import { expect, it } from 'vitest';
import type { Act } from '../../../shared/contract/acts.ts';
import { type DeletedBy, deletionsOf } from '../../../shared/conversations/deleted-by.ts';
import { answered, did, said } from './story.ts';

const staff = [{ id: 'olha', handles: ['telegram:9000'] }];
const [asked, at] = ['2026-11-13T08:00:00Z', '2026-11-13T09:00:00Z'];
const gone = (deleter?: string): Act => said('q', at, { verb: 'delete', ...(deleter && { deleter }) });
const removed = did({ type: 'moderate', interaction: 'int_a', deed: 'remove', reason: null }, at);

it.each<[string, readonly Act[], Record<string, DeletedBy>]>([
  ['nobody, while it stands', [said('q', asked)], {}],
  ['the author', [said('q', asked), gone('70001')], { int_q: { who: 'author', staff: null } }],
  ['a member of staff by their handle there', [said('q', asked), gone('9000')], { int_q: { who: 'us', staff: 'olha' } }],
  ['our account', [said('q', asked), gone('bot')], { int_q: { who: 'us', staff: null } }],
  ['somebody else', [said('q', asked), gone('1')], { int_q: { who: 'others', staff: null } }],
  ['nobody that is told', [said('q', asked), gone()], { int_q: { who: 'unknown', staff: null } }],
  ['whose press it was', [answered('a', asked), answered('a', at, { verb: 'delete' }), removed], { int_a: { who: 'us', staff: 'olha' } }],
  ['nobody that is told, where the deletion is all that is known', [gone()], { int_q: { who: 'unknown', staff: null } }],
])('was deleted by %s', (_who, acts, found) => {
  expect(Object.fromEntries(deletionsOf(acts, staff))).toEqual(found);
  expect(Object.fromEntries(deletionsOf([...acts.toReversed(), ...acts], staff))).toEqual(found);
});
