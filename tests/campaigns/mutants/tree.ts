import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the project in which things may be broken. */
export interface Tree {
  readonly root: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Whether the tests of these folders or files pass; a run that takes longer than three minutes does not. */
  passes(tests: readonly string[]): Promise<boolean>;
  remove(): void;
}

const parts = ['bin', 'lib', 'functions', 'shared', 'tests', 'docs', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

export const copyTree = (): Tree => {
  const root = mkdtempSync(join(tmpdir(), 'heard-campaign-'));
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const passes = (tests: readonly string[]) =>
    new Promise<boolean>((done, reject) => {
      const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--bail', '1', '--reporter', 'dot', ...tests];
      const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore', timeout: 180_000 });
      child.once('error', reject);
      child.once('exit', (code) => done(code === 0));
    });
  return {
    root,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write: (file, text) => writeFileSync(join(root, file), text),
    passes,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
