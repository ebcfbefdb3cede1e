import { readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from './run.ts';

/**
 * `npm run screens -- [folder]`: a picture of each screen of the console and of each public page, in both languages, light and
 * dark, 360 and 1440 pixels wide. The folder, `.build/screens` unless told, is emptied of pictures first.
 */
const folder = resolve(process.argv[2] ?? '.build/screens');
const pictures = (): string[] => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.png'));
  } catch {
    return [];
  }
};

for (const name of pictures()) rmSync(`${folder}/${name}`);
const code = await run(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', 'tests/browser/screens.test.ts'],
  { SCREENS: folder, LOOKS: 'all' },
);
process.stdout.write(`${pictures().length} pictures in ${folder}\n`);
process.exit(code !== 0 || pictures().length === 0 ? 1 : 0);
