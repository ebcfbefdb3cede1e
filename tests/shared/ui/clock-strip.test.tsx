import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { ClockStrip, type Stretch } from '../../../shared/ui/clock-strip.tsx';
import { type Label, placeLabels, reachOf } from '../../../shared/ui/strip-labels.ts';

const words = {
  closed: 'зачинено',
  now: 'зараз 13:20',
  due: 'строк',
  told: 'перша відповідь',
  used: (minutes: number) => `використано ${minutes} хв`,
};
/** Days of November 2026 with their hours, open and closed in turn, as a calendar of working days has them. */
const daysOf = (...days: ReadonlyArray<readonly [open: string, shut: string]>): readonly Stretch[] =>
  days.flatMap(([open, shut], n) => {
    const [from, to] = [instantFrom(`2026-11-${open}:00Z`), instantFrom(`2026-11-${shut}:00Z`)];
    const before = days[n - 1];
    const closed = before && { from: instantFrom(`2026-11-${before[1]}:00Z`), to: from, open: false };
    return [...(closed ? [closed] : []), { from, to, open: true }];
  });
const drawn = (stretches: readonly Stretch[], now: string, late = false) =>
  renderToString(
    <ClockStrip
      stretches={stretches}
      now={instantFrom(now)}
      due={stretches.at(-1)?.to ?? instantFrom(now)}
      late={late}
      at={(instant) => instant.slice(8, 16)}
      words={words}
    />,
  );
const texts = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="(\d+)" text-anchor="(start|middle|end)"[^>]*>([^<]+)</g)].map(([, x, y, anchor, words]) => ({
    line: Number(y),
    words,
    reach: reachOf({ x: Number(x), words: words ?? '', anchor: anchor === 'start' || anchor === 'end' ? anchor : 'middle' }),
  }));

it.each([
  ['of an afternoon', daysOf(['16T09:00', '16T11:00']), '2026-11-16T09:40:00Z'],
  ['over a night', daysOf(['13T15:10', '13T16:00'], ['16T07:00', '16T08:10']), '2026-11-16T07:54:00Z'],
  ['seen within a weekend', daysOf(['13T15:55', '13T16:00'], ['16T07:00', '16T08:55']), '2026-11-14T11:20:00Z'],
  ['seen in the minute in which it shuts', daysOf(['13T15:10', '13T16:00'], ['16T07:00', '16T08:10']), '2026-11-13T16:00:00Z'],
  ['seen at its very end', daysOf(['13T15:10', '13T16:00'], ['16T07:00', '16T08:10']), '2026-11-16T08:10:00Z'],
  [
    'of many days',
    daysOf(['10T07:00', '10T16:00'], ['11T07:00', '11T16:00'], ['12T07:00', '12T16:00'], ['13T07:00', '13T16:00']),
    '2026-11-11T20:00:00Z',
  ],
])('says when it is now and when it is due on a strip %s, and no words stand on others', (_which, stretches, now) => {
  const placed = texts(drawn(stretches, now));
  expect(placed.map((one) => one.words)).toEqual(expect.arrayContaining([words.now, words.due]));
  const collide = placed.flatMap((one, n) =>
    placed.slice(n + 1).filter((other) => other.line === one.line && one.reach[0] < other.reach[1] && other.reach[0] < one.reach[1]),
  );
  expect(collide).toEqual([]);
  expect(placed.flatMap(({ reach }) => reach).filter((x) => x < 0 || x > 780)).toEqual([]);
});

it('says no more when it is now once the deadline is past', () => {
  expect(drawn(daysOf(['16T09:00', '16T11:00']), '2026-11-16T12:00:00Z', true)).not.toContain(words.now);
});

it('puts what finds no room on the next line, and leaves out what finds none', () => {
  const label = (x: number, words: string): Label => ({ x, words, anchors: ['middle'] });
  const placed = placeLabels([label(50, 'first'), label(60, 'second'), label(55, 'third')], 100, 2);
  expect(placed.map(({ words, line }) => [words, line])).toEqual([
    ['first', 0],
    ['second', 1],
  ]);
});
