import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFont } from '../../../shared/ui/pictures/read-font.ts';
import { inFont, setLines } from '../../../shared/ui/pictures/set-lines.ts';

const font = readFont(new Uint8Array(readFileSync('shared/ui/pictures/fonts/golos-text-680.ttf')));
const room = { sizes: [90, 60], width: 1056, height: 330, leading: 1 };

it('knows the letters of both languages, the currency and the marks of speech, in each cut', () => {
  for (const cut of ['golos-text-450', 'golos-text-680', 'literata-display-italic-380']) {
    const { has, width } = readFont(new Uint8Array(readFileSync(`shared/ui/pictures/fonts/${cut}.ttf`)));
    const missing = [...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАҐЄІЇabcxyzABC0123456789«»“”’—–…?!,.:'].filter((letter) => !has(letter));
    expect(missing).toEqual([]);
    expect(width('Щ', 100)).toBeGreaterThan(width('і', 100));
  }
});

describe('setting lines', () => {
  it('keeps a short text large and in one line', () =>
    expect(setLines(font, 'Гучніший дзвоник', room)).toEqual({ size: 90, lines: ['Гучніший дзвоник'] }));
  it('goes a size down before it cuts', () => {
    const title = 'Дозволити завершувати поїздку на будь-якій станції міста й не платити за це двічі, якщо місць немає';
    const { size, lines } = setLines(font, title, room);
    expect([size, lines.join(' ')]).toEqual([60, title]);
  });
  it('leaves out what the letters lack, and never more than a space in its place', () =>
    expect(inFont(font, 'Ґанок 👩‍👩‍👧 駅\n\tдля  всіх')).toBe('Ґанок для всіх'));
  it('fits its room, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'Щіaw  .👩—'), maxLength: 600 }), (text) => {
        const { size, lines } = setLines(font, text, room);
        expect(lines.length * size).toBeLessThanOrEqual(room.height);
        for (const line of lines) expect(font.width(line, size)).toBeLessThanOrEqual(room.width);
      }),
      { numRuns: 60 },
    );
  });
});
