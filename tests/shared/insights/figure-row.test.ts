import { expect, it } from 'vitest';
import { figureRow } from '../../../shared/insights/figure-row.ts';
import { at, folded, merge, promises } from '../conversations/merged-story.ts';
import { answered, said } from '../conversations/story.ts';

const day = '2026-11-16T';
const acts = [
  at('con_a', said('1', `${day}07:00:00Z`)),
  at('con_b', said('2', `${day}08:00:00Z`)),
  at('con_b', answered('3', `${day}08:40:00Z`)),
];
const rowOf = (id: string, same: boolean | null) => {
  const head = folded([...acts, ...(same === null ? [] : merge('con_a', 'con_b', `${day}08:30:00Z`, same))], id);
  return head && figureRow(head, promises.calendars[0], false);
};

it('counts one answer to one person once, where it was owed first', () => {
  expect(rowOf('con_a', true)).toMatchObject({ answered: true, firstResponse: { state: 'met', minutes: 100 } });
  expect(rowOf('con_b', true)).toBeNull();
});
it('counts each of two persons, and each of two that are apart', () => {
  for (const same of [false, null]) {
    expect(rowOf('con_a', same)).toMatchObject({ answered: false });
    expect(rowOf('con_b', same)).toMatchObject({ answered: true, firstResponse: { minutes: 40 } });
  }
});
