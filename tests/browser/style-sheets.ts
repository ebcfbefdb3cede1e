import { buildSync } from 'esbuild';
import { assetFolder } from '../../shared/runtime/assets.ts';

const folder = new URL('../../shared/ui/assets/', import.meta.url);
const css = (name: string) =>
  buildSync({ entryPoints: [new URL(name, folder).pathname], bundle: true, write: false, external: ['*.woff2'], logLevel: 'error' })
    .outputFiles[0]?.contents;

/** The assets of the pages as the bundler makes them: style sheets whole, the rest as files. */
export const pageAssets = (programs: Readonly<Record<string, Uint8Array>> = {}) => {
  const files = assetFolder(folder);
  const own = assetFolder(new URL('../../functions/show-console/assets/', import.meta.url));
  const made: Record<string, Uint8Array | undefined> = { 'site.css': css('site.css'), 'console.css': css('console.css'), ...programs };
  return (name: string) => {
    const bytes = made[name];
    if (bytes)
      return { body: new Uint8Array(bytes), type: name.endsWith('.js') ? 'text/javascript' : 'text/css; charset=utf-8', hash: 'test' };
    return files(name) ?? own(name);
  };
};
