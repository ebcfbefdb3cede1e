import { globSync } from 'node:fs';
import { build } from 'esbuild';

/** One import as the bundler sees it: paths from the top of the tree, or a package's name. Pure type imports do not count. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Reads every import of the tree's own code. */
export const importGraph = async (): Promise<Import[]> => {
  const entryPoints = globSync(['bin/**/*.ts', 'lib/**/*.ts', 'functions/**/*.{ts,tsx}', 'shared/**/*.{ts,tsx}']);
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    outdir: '.build/graph',
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['*.css', '*.woff2', '/assets/*'],
    logLevel: 'silent',
  });
  return Object.entries(metafile.inputs).flatMap(([from, input]) => input.imports.map(({ path }) => ({ from, to: path })));
};
