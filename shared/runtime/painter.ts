import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { cuts, type Painter } from '../ui/pictures/ports.ts';

/**
 * Paints with resvg, a renderer that runs no script, loads nothing from elsewhere and knows no fonts but those it is given.
 * `folder` holds `resvg.wasm` and the cuts; all are read at the first picture and kept.
 */
export const painter = (folder: URL): Painter => {
  const read = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
  let ready: Promise<readonly Uint8Array[]> | null = null;
  const open = async () => {
    await initWasm(read('resvg.wasm'));
    return cuts.map((cut) => read(`${cut}.ttf`));
  };
  return {
    font: (cut) => read(`${cut}.ttf`),
    png: async (drawing) => {
      ready ??= open().catch((error: unknown) => {
        ready = null;
        throw error;
      });
      const fontBuffers = [...(await ready)];
      const picture = new Resvg(drawing, { font: { fontBuffers, defaultFontFamily: 'Golos Text' } });
      const image = picture.render();
      try {
        return new Uint8Array(image.asPng());
      } finally {
        image.free();
        picture.free();
      }
    },
  };
};
