import { parseJson } from '../../shared/intake/json.ts';
import { facebook } from '../../shared/intake/platforms/facebook.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { facebookBody } from './bodies.ts';
import type { Measured } from './figures.ts';
import { micros, sideBySide } from './side-by-side.ts';

const receivedAt = instantFrom('2026-11-13T14:30:05Z');

const measure = async (entries: number, times: number): Promise<Measured[]> => {
  const body = facebookBody(entries);
  const parts = facebook.read({ body, receivedAt, headers: {} });
  if (parts.length !== entries || !parts.every((part) => 'act' in part)) throw new Error('the body was not read whole');
  const millis = await sideBySide(
    {
      parse: () => JSON.parse(body.toString('utf8')),
      exact: () => parseJson(body),
      read: () => facebook.read({ body, receivedAt, headers: {} }),
    },
    { rounds: 15, times },
  );
  const [parse, exact, read] = [millis('parse'), millis('exact'), millis('read')];
  const what = entries === 1 ? '1 entry' : `${entries.toLocaleString('en')} entries`;
  return [
    {
      bar: 3,
      what: `reading beyond JSON.parse, ${what}`,
      value: (read - parse) / parse,
      unit: 'ratio',
      limit: { rule: 'at most', value: 0.25 },
      note: `read ${micros(read)}, JSON.parse ${micros(parse)}`,
    },
    {
      bar: 3,
      what: `… of it zod and mapping, ${what}`,
      value: (read - exact) / parse,
      unit: 'ratio',
      note: `the rest keeps 64-bit ids: parseJson ${micros(exact)}`,
    },
  ];
};

/** Bar 3: what reading a platform's body costs beside parsing its JSON, for a small delivery and for a large one. */
export const validation = async (): Promise<Measured[]> => [...(await measure(1, 3000)), ...(await measure(1000, 6))];
