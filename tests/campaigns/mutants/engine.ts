import { type Mutant, mutantsOf } from './mutant.ts';

/** The calendar engine: rules 5 to 9. */
export const engine: readonly Mutant[] = [
  ...mutantsOf('shared/sla/working-hours.ts', [
    ['a budget that ends at closing time is due at the next opening', 'before >= gone + rest', 'before > gone + rest'],
    ['a lead that ends at an opening rings at the closing before', 'before > gone - rest', 'before >= gone - rest'],
    [
      'seconds are rounded to minutes',
      'let rest = Math.round(seconds * 1000);\n  if (rest === 0) return from;\n  for (let index = chunkOf(start - reach',
      'let rest = Math.round(seconds / 60) * 60000;\n  if (rest === 0) return from;\n  for (let index = chunkOf(start - reach',
    ],
    ['a negative time between is positive', 'return -between(', 'return between('],
    [
      'the tail of the chunk before is forgotten',
      'let index = chunkOf(start - reach), empty = 0; empty < patience; index += 1) {',
      'let index = chunkOf(start + reach), empty = 0; empty < patience; index += 1) {',
    ],
    ['a calendar that never opens is looked at for one year only', 'const patience = 40', 'const patience = 1'],
    ['time between leaves out the last stretch', 'index <= chunkOf(to + reach)', 'index < chunkOf(to + reach)'],
    ['the next opening ignores that it is open now', 'Math.max(start, at(chunk.opens, span))', 'at(chunk.opens, span)'],
  ]),
  ...mutantsOf('shared/sla/opening-spans.ts', [
    ['a wall time in the gap moves backward', "disambiguation: 'compatible'", "disambiguation: 'earlier'"],
    ['a wall time that exists twice means the second', "disambiguation: 'compatible'", "disambiguation: 'later'"],
    ['a holiday leaves the tail of the night before', 'end > 1440 && holidayOn', 'end > 9999 && holidayOn'],
    ['a holiday with hours of its own is closed', '(holiday.intervals ?? [])', '[]'],
    ['a yearly holiday comes before a dated one', 'holiday.date === date) ??', 'holiday.date === date.slice(5)) ??'],
    ['yearly holidays are not kept', 'holiday.date === date.slice(5))', 'holiday.date === date)'],
    ['an interval that closes where it opens is empty', 'to > from ? to', 'to >= from ? to'],
    ['overlaps count twice', 'Math.max(reached, from)', 'from'],
    ['hours are taken as they are written, not as they come', 'spans.toSorted(([a], [b]) => a - b)', 'spans'],
    ['a change of the clock on a weekend is not seen', 'steady = offset === after && after === exact(tail) - tail', 'steady = true'],
    ['the offset of the week before is kept', 'shift = after;', ''],
    ['the night before the first Monday is forgotten', '[firstDay - 2, firstDay - 1]', '[firstDay - 2]'],
    ['calendars of one object are spelled by another', 'calendar.holidays, calendar.observes]', 'calendar.observes]'],
  ]),
  ...mutantsOf('shared/sla/pauses.ts', [
    [
      'a pause shifts by the clock on the wall',
      'const used = between(calendar, from, pause.from);',
      'const used = between(calendar, from, pause.from) - (Date.parse(pause.to) - Date.parse(pause.from)) / 1000;',
    ],
    ['overlapping pauses count twice', 'begin <= last.to', 'begin < from'],
    ['a pause at the deadline moves it', 'used >= rest', 'used > rest'],
    ['a pause before the start counts whole', 'later(from, start)', 'from'],
    ['crumbs of seconds are kept', 'Math.round(seconds * 1000) / 1000', 'seconds'],
    ['pauses are taken in the order given', 'a.from < b.from ? -1 : a.from > b.from ? 1 : 0', '0'],
  ]),
];
