import { buildSync } from 'esbuild';

/** The script that other sites load, or the one beside our own forms, as the bundler makes it. */
export const embedProgram = (which: 'embed' | 'hints' = 'embed'): Uint8Array => {
  const entry = new URL(`../../functions/show-site/${which}/main.ts`, import.meta.url).pathname;
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome120', 'firefox121', 'safari17'],
    logLevel: 'error',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
};
