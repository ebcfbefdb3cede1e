import { spawn } from 'node:child_process';

/** Runs a program of the bench in a fresh Node process and answers with what it printed. Rejects when it fails or takes 20 s. */
export const freshProcess = (file: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 });
    let [printed, complaint] = ['', ''];
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.stderr.on('data', (chunk) => (complaint += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${file} ended with ${code}: ${complaint.slice(0, 300)}`)),
    );
  });
