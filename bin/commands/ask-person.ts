import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

const silent = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Whether somebody sits there and can be asked. */
export const someoneIsThere = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/** Asks whoever sits at the terminal; what is secret is not shown as it is typed. */
export const askPerson = async (question: string, secret: boolean): Promise<string> => {
  process.stderr.write(question);
  const line = createInterface({ input: process.stdin, output: secret ? silent() : process.stderr, terminal: true });
  line.once('SIGINT', () => process.exit(130));
  try {
    return (await line.question('')).trim();
  } finally {
    line.close();
    if (secret) process.stderr.write('\n');
  }
};
