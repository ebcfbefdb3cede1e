import { describe, expect, it } from 'vitest';
import { hoursIn, hoursText } from '../../../functions/show-console/app/hours-text.ts';
import { lineOf, pretty } from '../../../functions/show-console/app/setting-lines.ts';

describe('hours in a line', () => {
  it.each([
    ['', []],
    ['9:00-18:00', [['09:00', '18:00']]],
    [
      '09:00–13:00, 14:00 – 18:00',
      [
        ['09:00', '13:00'],
        ['14:00', '18:00'],
      ],
    ],
    ['22:00—06:00', [['22:00', '06:00']]],
    ['00:00-24:00', [['00:00', '24:00']]],
  ])('%s are read', (text, hours) => {
    expect(hoursIn(text)).toEqual(hours);
    expect(hoursIn(hoursText(hoursIn(text)))).toEqual(hours);
  });

  it.each(['late', '9-18', '09:00', '09:00–25:00', '09:00–12:00–13:00'])('%s are none', (text) => expect(hoursIn(text)).toBeUndefined());
});

it.each([
  ['id', '"id"'],
  ['steps.1.tell.0', '"team"'],
  ['steps.0.at', '"warning"'],
  ['empty', '"empty"'],
  ['missing', '{'],
])('a fault at %s leads to its line', (path, line) => {
  const document = {
    id: 'x',
    empty: [],
    none: {},
    steps: [
      { at: 'warning', tell: ['assignee'] },
      { at: 'breach', tell: ['team'] },
    ],
  };
  expect(pretty(document).split('\n')[lineOf(document, path.split('.'))]).toContain(line);
});
