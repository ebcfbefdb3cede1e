import { cpSync, existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { browsers, pageProgram } from './page-program.ts';

/** Where the bundle of a function is: the folder that CDK takes as its code. */
export const bundleFolder = (name: string): string => `.build/functions/${name}`;

/** Functions that have a handler, by folder name. */
const written = (): string[] => globSync('functions/*/handler.ts').map((path) => basename(dirname(path)));

/** Some packages of the SDK are CommonJS and call `require`: an ES module has none until it makes one. */
const banner = { js: "import{createRequire as heardRequire}from'node:module';const require=heardRequire(import.meta.url);" };
const jsx = { jsx: 'automatic', jsxImportSource: 'preact' } as const;

/**
 * Bundles every handler with one esbuild call. Writes `.build/meta.json` for the size and import checks. Words stay UTF-8: as
 * escapes each Ukrainian letter takes six bytes.
 */
const bundleHandlers = async (names: readonly string[]): Promise<Metafile> => {
  const { metafile } = await build({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, `functions/${name}/handler.ts`])),
    outdir: '.build/functions',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: false,
    charset: 'utf8',
    metafile: true,
    banner,
    ...jsx,
    logLevel: 'error',
  });
  return metafile;
};

/**
 * What a page function (`show-…`) serves beside its handler, in `assets/`: the shared assets, its own, and its browser
 * programs (`app/main.tsx` becomes `app.js`, `hints/main.ts` `hints.js`, and `embed/main.ts`, for pages of others, `embed.js`). Style sheets are bundled so that `@import` costs no request; fonts stay files.
 */
const bundleAssets = async (name: string): Promise<void> => {
  const [shared, own] = ['shared/ui/assets', `functions/${name}/assets`];
  const app = `functions/${name}/app/main.tsx`;
  if (!name.startsWith('show-')) return;
  const assets = join(bundleFolder(name), 'assets');
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  for (const from of [shared, own]) {
    if (existsSync(from)) cpSync(from, assets, { recursive: true, filter: (path) => !path.endsWith('.css') });
  }
  const options = { bundle: true, minify: true, target: browsers, logLevel: 'error' } as const;
  const sheets = globSync([`${shared}/*.css`, `${own}/*.css`]);
  if (sheets.length) await build({ ...options, entryPoints: sheets, outdir: assets, entryNames: '[name]', external: ['*.woff2', '*.svg'] });
  if (existsSync(app)) await build({ ...pageProgram(app), outdir: assets });
  for (const small of ['embed', 'hints']) {
    const entry = `functions/${name}/${small}/main.ts`;
    if (existsSync(entry)) await build({ ...options, entryPoints: [entry], outfile: join(assets, `${small}.js`), format: 'iife' });
  }
};

/**
 * What draws pictures stands beside the handler of the public pages, in `pictures/`: the renderer as WebAssembly, which no
 * bundler can take in, and the cuts of letters that it sets.
 */
const placePainter = (): void => {
  const pictures = join(bundleFolder('show-site'), 'pictures');
  cpSync('shared/ui/pictures/fonts', pictures, { recursive: true });
  cpSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')), join(pictures, 'resvg.wasm'));
};

/** Builds all functions and their assets into `.build/functions/<name>`, from the top of the project. */
export const bundleFunctions = async (): Promise<void> => {
  const names = written();
  mkdirSync('.build', { recursive: true });
  writeFileSync('.build/meta.json', JSON.stringify(await bundleHandlers(names)));
  await Promise.all(names.map(bundleAssets));
  placePainter();
};
