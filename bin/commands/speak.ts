import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { Problem } from '../../shared/contract/api.ts';

/** The token to speak with: HEARD_TOKEN, else that of the Heard on this machine. Throws a sentence when there is none. */
const token = (): string => {
  const local = join(process.env['HEARD_DATA'] ?? '.heard', 'token');
  const given = process.env['HEARD_TOKEN'] ?? (existsSync(local) ? readFileSync(local, 'utf8').trim() : undefined);
  if (!given) throw new Error('No token. Set HEARD_TOKEN, or start Heard on this machine first.');
  return given;
};

/** Which Heard is spoken to. */
export const heardUrl = (): string => (process.env['HEARD_URL'] ?? 'http://127.0.0.1:4000').replace(/\/$/, '');

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

/** Asks the staff API. Throws the refusal's sentence and code. */
export const ask = async <T>(
  shape: z.ZodType<T>,
  path: string,
  body?: unknown,
  method: Method = body === undefined ? 'GET' : 'POST',
): Promise<T> => {
  const url = heardUrl();
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token()}`, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  }).catch(() => {
    throw new Error(`Nobody answers at ${url}. Is Heard running? HEARD_URL says where it is.`);
  });
  const given: unknown = await answer.json();
  if (answer.ok) return shape.parse(given);
  const problem = Problem.safeParse(given);
  throw new Error(problem.success ? `${problem.data.detail} (${problem.data.code})` : `${url} answered ${answer.status}`);
};

/** Prints a result: JSON alone when asked for, else lines for people. */
export const print = (json: boolean | undefined, result: unknown, lines: readonly string[]): void => {
  process.stdout.write(`${json ? JSON.stringify(result) : lines.join('\n')}\n`);
};
