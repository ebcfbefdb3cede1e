import type { BuildOptions, Plugin } from 'esbuild';
import { readMessages } from './read-messages.ts';

/** What our pages run in, at the oldest. */
export const browsers = ['chrome120', 'firefox121', 'safari17'];

/** Files of Zod that write JSON schemas, with what its other files take from them. */
const unwritten = [
  ['json-schema-processors', ['allProcessors', 'toJSONSchema']],
  [
    'to-json-schema',
    ['createToJSONSchemaMethod', 'createStandardJSONSchemaMethod', 'extractDefs', 'finalize', 'initializeContext', 'processSchema'],
  ],
] as const;

/**
 * What a browser need not fetch. Time zones: browsers that have `Temporal` of their own (Chromium 144, Firefox 139) use it, others
 * fetch the polyfill before they begin. JSON schemas are written by the API alone; Zod carries their writer in every schema.
 */
const lean: Plugin = {
  name: 'lean',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^temporal-polyfill$/ }, ({ importer }) =>
      importer.endsWith('shared/kernel/temporal.ts') ? { path: 'temporal', namespace: 'own', pluginData: importer } : undefined,
    );
    onLoad({ filter: /^temporal$/, namespace: 'own' }, () => ({
      contents: "export const Temporal = globalThis.Temporal ?? (await import('temporal-polyfill')).Temporal;",
      resolveDir: import.meta.dirname,
    }));
    for (const [file, names] of unwritten)
      onLoad({ filter: new RegExp(`zod/v4/core/${file}\\.js$`) }, () => ({
        contents: names.map((name) => `export const ${name} = () => () => ({});`).join('\n'),
      }));
  },
};

/** How the program of a page is built: `app.js`, and a file for each part that is fetched later, named after what is in it. */
export const pageProgram = (entry: string): BuildOptions & { readonly metafile: true } => ({
  entryPoints: { app: entry },
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  chunkNames: '[name]-[hash]',
  charset: 'utf8',
  target: browsers,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [lean, readMessages],
  metafile: true,
  logLevel: 'error',
});
