import { basename } from 'node:path';
import { build } from 'esbuild';
import { pageProgram } from '../../lib/page-program.ts';

/** Files of a program by their names. */
export type Program = Readonly<Record<string, Uint8Array>>;

/** The console's program as it is deployed, in its parts. */
export const consoleProgram = async (): Promise<Program> => {
  const main = pageProgram('functions/show-console/app/main.tsx');
  const absWorkingDir = new URL('../../', import.meta.url).pathname;
  const { outputFiles = [] } = await build({ ...main, absWorkingDir, outdir: '.build/console', write: false });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [basename(path), contents]));
};
