import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const folder = '.build/bench';
const banner = { js: "import{createRequire as heardRequire}from'node:module';const require=heardRequire(import.meta.url);" };

/** Bundles files of the bench as `lib/bundle.ts` bundles handlers: same format, target and minifying. */
export const bundleYardsticks = async (names: readonly string[]): Promise<void> => {
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, `tests/bench/${name}.ts`])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    banner,
    logLevel: 'error',
  });
};
export const yardstickBundle = (name: string): string => resolve(`${folder}/${name}/index.mjs`);
export const functionBundle = (name: string): string => resolve(`.build/functions/${name}/index.mjs`);
export const kilobytes = (file: string): number => statSync(file).size / 1000;

/** Writes a program that measured processes run: plain JavaScript, so that no type stripping is measured. */
export const program = (name: string, source: string): string => {
  mkdirSync(folder, { recursive: true });
  const file = resolve(`${folder}/${name}.mjs`);
  writeFileSync(file, source);
  return file;
};
/** Keeps a text in a file for a measured process to read. */
export const kept = (name: string, text: string): string => {
  mkdirSync(folder, { recursive: true });
  const file = resolve(`${folder}/${name}`);
  writeFileSync(file, text);
  return file;
};
