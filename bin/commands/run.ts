import { spawn } from 'node:child_process';

/** Runs a program with inherited output and answers with its exit code; a signal counts as failure. */
export const run = (command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** A tool of the project's own node_modules, run by the Node that runs us. */
export const tool = (path: string, ...args: string[]): Promise<number> => run(process.execPath, [`node_modules/${path}`, ...args]);
