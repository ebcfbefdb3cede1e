import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** A file that a page needs, with the hash of its content. */
export interface AssetFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly hash: string;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
};

/** Files of a folder beside the bundle, each read once per container. Null: no such file, or a kind that is not served. */
export const assetFolder = (folder: URL): ((name: string) => AssetFile | null) => {
  const kept = new Map<string, AssetFile>();
  return (name) => {
    const known = kept.get(name);
    if (known) return known;
    const type = types[name.split('.').at(-1) ?? ''];
    if (!type || !/^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*\.[a-z0-9]+$/i.test(name)) return null;
    const path = new URL(name, folder);
    if (!existsSync(path)) return null;
    const body = new Uint8Array(readFileSync(path));
    const file = { body, type, hash: createHash('sha256').update(body).digest('base64url').slice(0, 16) };
    kept.set(name, file);
    return file;
  };
};
