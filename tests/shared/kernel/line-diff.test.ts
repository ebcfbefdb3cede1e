import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineDiff, nearChanges } from '../../../shared/kernel/line-diff.ts';

const marks = { same: ' ', gone: '-', new: '+' } as const;
const shown = (before: string, after: string) => lineDiff(before, after).map(({ how, text }) => `${marks[how]}${text}`);

it.each([
  ['nothing changed', 'a\nb', 'a\nb', [' a', ' b']],
  ['a line changed', 'a\nb\nc', 'a\nB\nc', [' a', '-b', '+B', ' c']],
  ['a line came', 'a\nc', 'a\nb\nc', [' a', '+b', ' c']],
  ['a line went', 'a\nb\nc', 'a\nc', [' a', '-b', ' c']],
  ['a line moved', 'a\nb\nc', 'b\nc\na', ['-a', ' b', ' c', '+a']],
])('tells that %s', (_what, before, after, lines) => expect(shown(before, after)).toEqual(lines));

it('gives back both texts, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after);
      const without = (how: string) => lines.flatMap((line) => (line.how === how ? [] : [line.text])).join('\n');
      expect([without('new'), without('gone')]).toEqual([before, after]);
    }),
  );
});

it.each([
  ['begin and end', 'a\nb\nc\nd\ne\nf', 'a\nb\nC\nd\ne\nf', ['…1', ' b', '-c', '+C', ' d', '…2']],
  ['what lies between two changes', 'a\nb\nc\nd\ne', 'A\nb\nc\nd\nE', ['-a', '+A', ' b', '…1', ' d', '-e', '+E']],
  ['everything where nothing changed', 'a\nb', 'a\nb', ['…2']],
])('leaves out %s', (_what, before, after, lines) => {
  const near = nearChanges(lineDiff(before, after), 1);
  expect(near.map((line) => (line.how === 'left-out' ? `…${line.lines}` : `${marks[line.how]}${line.text}`))).toEqual(lines);
});
