import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { pageProgram } from '../../../lib/page-program.ts';

const most = 60_000;
const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;
const top = new URL('../../../', import.meta.url).pathname;

/** Script and style that a browser fetches before the inbox shows, in bytes as they travel. */
const firstView = async () => {
  const { outputFiles = [], metafile } = await build({
    ...pageProgram('functions/show-console/app/main.tsx'),
    absWorkingDir: top,
    outdir: '.build/first-view',
    write: false,
  });
  const bytes = new Map(outputFiles.map(({ path, contents }) => [path.replace(top, ''), contents]));
  const needed = new Set(['.build/first-view/app.js']);
  for (const path of needed)
    for (const one of metafile.outputs[path]?.imports ?? []) if (one.kind === 'import-statement') needed.add(one.path);
  const script = [...needed].reduce((sum, path) => sum + gzipped(bytes.get(path) ?? new Uint8Array()), 0);
  const { outputFiles: sheets = [] } = await build({
    entryPoints: ['shared/ui/assets/console.css'],
    absWorkingDir: top,
    bundle: true,
    minify: true,
    write: false,
    external: ['*.woff2', '*.svg'],
    outdir: '.build/first-view',
  });
  const parts = [...needed].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
  return { script, style: sheets.reduce((sum, { contents }) => sum + gzipped(contents), 0), parts };
};

it('shows the inbox from as little as it can: no other screen, no other screen’s words, nothing that browsers have', async () => {
  const { script, style, parts } = await firstView();
  expect(parts.filter((path) => /app\/screens\/(?!inbox)/.test(path))).toEqual([]);
  expect(parts.filter((path) => /temporal-polyfill|node_modules\/zod|icu-skeleton|messageformat-parser\/index/.test(path))).toEqual([]);
  expect(script + style).toBeLessThanOrEqual(most);
});
