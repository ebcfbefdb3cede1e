import { describe, expect, it } from 'vitest';
import { place, placeAgain, placeMore } from '../../../functions/show-console/app/screens/inbox-changes.ts';
import { addressOf, filtersOf, inListOrder, viewOf } from '../../../functions/show-console/app/screens/inbox-list.ts';
import type { ConversationRow } from '../../../shared/contract/api.ts';
import { foldConversation } from '../../../shared/conversations/fold.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { settings } from '../../browser/spytsia.ts';
import { asked } from '../../fixtures/asked.ts';

const folded = foldConversation([asked('telegram', 'message')], settings);
/** A conversation that is due so many minutes past eight; a negative number is resolved at that minute. */
const row = (id: string, minute: number): ConversationRow => {
  if (!folded) throw new Error('a question is a case');
  const at = instantFrom(`2026-11-16T08:${String(Math.abs(minute)).padStart(2, '0')}:00Z`);
  return { ...folded, id, ...(minute < 0 ? { state: 'resolved', lastAt: at, nextDue: null } : { nextDue: at }) };
};
const page = (rows: readonly ConversationRow[], next: string | null = null) => ({ items: rows, next, examined: rows.length });
const [a, b, c, d] = [row('a', 1), row('b', 2), row('c', 3), row('d', 4)];
const seen = ({ items, left, fresh }: ReturnType<typeof place>) => ({ rows: items.map(({ id }) => id), left: [...left], fresh });

describe('what others do while one looks', () => {
  it.each([
    ['nothing', page([a, b, c]), { left: [], fresh: 0 }],
    ['one leaves', page([a, c]), { left: ['b'], fresh: 0 }],
    ['one comes between', page([a, row('x', 2), b, c]), { left: [], fresh: 1 }],
    ['one comes after the last of all', page([a, b, c, d]), { left: [], fresh: 1 }],
    ['all leave', page([]), { left: ['a', 'b', 'c'], fresh: 0 }],
  ])('moves no row: %s', (_what, found, told) => {
    expect(seen(placeAgain(place(page([a, b, c])), found))).toEqual({ rows: ['a', 'b', 'c'], ...told });
  });

  it.each([
    ['what comes after the end of a page is the next page, and not new', page([a, c, d], 'n'), { left: ['b'], fresh: 0 }],
    ['a row that new ones pushed beyond the answer has not left', page([a, row('x', 1), b], 'n'), { left: [], fresh: 1 }],
    ['with nothing found so far, nothing is known to have left', page([], 'n'), { left: [], fresh: 0 }],
  ])('knows a page from the whole list: %s', (_what, found, told) => {
    expect(seen(placeAgain(place(page([a, b, c], 'n')), found))).toEqual({ rows: ['a', 'b', 'c'], ...told });
  });

  it('says of each row what it says now, and forgets that it left when it is there again', () => {
    const gone = placeAgain(place(page([a, b])), page([{ ...a, assignee: 'olha' }]));
    expect(gone.latest.get('a')).toMatchObject({ assignee: 'olha' });
    expect(gone.latest.get('b')).toMatchObject({ assignee: null });
    expect(seen(placeAgain(gone, page([a, b])))).toEqual({ rows: ['a', 'b'], left: [], fresh: 0 });
  });

  it('adds a page after what is there, each row once', () => {
    const more = placeMore(placeAgain(place(page([a, b], 'n')), page([a], 'n')), page([b, c, d]));
    expect(seen(more)).toEqual({ rows: ['a', 'b', 'c', 'd'], left: [], fresh: 0 });
    expect(more).toMatchObject({ next: null, examined: 5 });
  });
});

it('knows the order of the list: by what is due next, then what is done, the latest first', () => {
  const rows = [row('late', -1), row('z', 2), row('later', -9), row('never', 3), row('y', 2), row('first', 1)];
  const none = { ...row('none', 1), nextDue: null };
  expect([...rows, none].toSorted(inListOrder).map(({ id }) => id)).toEqual(['first', 'y', 'z', 'never', 'none', 'later', 'late']);
});

it.each([
  ['/', ''],
  ['/?state=overdue&for=me', 'for=me&state=overdue'],
  ['/?channel=telegram&q=%D0%B7%D0%B0%D0%BC%D0%BE%D0%BA', 'q=замок&channel=telegram'],
  ['/', 'state=asleep&colour=red'],
])('has one address for a view, %s, in whatever order it was asked: %s', (address, query) => {
  expect(addressOf(filtersOf(viewOf(new URLSearchParams(query))))).toBe(address);
});
