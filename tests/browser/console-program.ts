import { buildSync } from 'esbuild';

/** The console's program as the bundler makes it. */
export const consoleProgram = (): Uint8Array => {
  const entry = new URL('../../functions/show-console/app/main.tsx', import.meta.url).pathname;
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome120',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
};
