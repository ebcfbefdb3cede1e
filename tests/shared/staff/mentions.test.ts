import { describe, expect, it } from 'vitest';
import { mentionsIn, nameBefore, namesLike } from '../../../shared/staff/mentions.ts';

const staff = [
  { id: 'olha', name: 'Olha' },
  { id: 'levko', name: 'Olha Levko' },
  { id: 'marta', name: 'Марта' },
];

describe('whom a note names', () => {
  it.each<[string, string[]]>([
    ['nobody here', []],
    ['@Марта, глянь', ['marta']],
    ['@Olha Levko knows, @Olha does not', ['levko', 'olha']],
    ['@Olha Levko and @Olha Levko', ['levko']],
    ['mail ann@Olha', []],
    ['@Мартаа', []],
    ['(@Olha)', ['olha']],
  ])('%s', (text, ids) => expect(mentionsIn(text, staff)).toEqual(ids));
});

describe('the name that is being typed', () => {
  it.each<[string, { from: number; typed: string } | null]>([
    ['look @', { from: 5, typed: '' }],
    ['@Ол', { from: 0, typed: 'Ол' }],
    ['@Olha Le', { from: 0, typed: 'Olha Le' }],
    ['@Olha Levko now', null],
    ['ann@site', null],
    ['no', null],
  ])('in %s', (text, found) => expect(nameBefore(text, text.length)).toEqual(found));

  it.each([
    ['', ['olha', 'levko', 'marta']],
    ['le', ['levko']],
    ['OLHA', ['olha', 'levko']],
    ['мар', ['marta']],
    ['x', []],
  ])('%j finds %j', (typed, ids) => expect(namesLike(staff, typed).map(({ id }) => id)).toEqual(ids));
});
