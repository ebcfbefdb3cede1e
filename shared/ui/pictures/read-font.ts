/** What must be known of a font to set a line in it. */
export interface FontMeasure {
  readonly has: (letter: string) => boolean;
  /** Width of a line at a size, both in pixels, without kerning, which makes it a little narrower; `spacing` is added after each letter. */
  readonly width: (text: string, size: number, spacing?: number) => number;
}

/** The tables of a TrueType file by tag (https://learn.microsoft.com/typography/opentype/spec/otff#table-directory). */
const tablesOf = (view: DataView): ReadonlyMap<string, number> =>
  new Map(
    Array.from({ length: view.getUint16(4) }, (_, n) => 12 + n * 16).map((at) => [
      String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k))),
      view.getUint32(at + 8),
    ]),
  );

/** Letters to glyphs: a `cmap` subtable of format 4, which our own cuts have (…/spec/cmap#format-4). */
const glyphsOf = (view: DataView, cmap: number): ReadonlyMap<number, number> => {
  const at = cmap + view.getUint32(cmap + 8);
  if (view.getUint16(at) !== 4) throw new RangeError('a cut has its letters in another format than 4');
  const twice = view.getUint16(at + 6);
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < twice; segment += 2) {
    const [end, start] = [view.getUint16(at + 14 + segment), view.getUint16(at + 16 + twice + segment)];
    const delta = view.getUint16(at + 16 + twice * 2 + segment);
    const rangeAt = at + 16 + twice * 3 + segment;
    const range = view.getUint16(rangeAt);
    for (let letter = start; letter <= end && letter < 0xffff; letter += 1) {
      const found = range === 0 ? letter : view.getUint16(rangeAt + range + (letter - start) * 2);
      if (found !== 0) glyphs.set(letter, (found + delta) & 0xffff);
    }
  }
  return glyphs;
};

/** Reads the widths of a TrueType file. Throws RangeError when it is none of ours. */
export const readFont = (bytes: Uint8Array): FontMeasure => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const table = (tag: string) => {
    const at = tables.get(tag);
    if (at === undefined) throw new RangeError(`a cut without a table ${tag}`);
    return at;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const widths = view.getUint16(table('hhea') + 34);
  const glyphs = glyphsOf(view, table('cmap'));
  const advance = (letter: string) => {
    const glyph = glyphs.get(letter.codePointAt(0) ?? 0) ?? 0;
    return view.getUint16(table('hmtx') + Math.min(glyph, widths - 1) * 4);
  };
  return {
    has: (letter) => glyphs.has(letter.codePointAt(0) ?? 0),
    width: (text, size, spacing = 0) => [...text].reduce((sum, letter) => sum + (advance(letter) * size) / unitsPerEm + spacing, 0),
  };
};
