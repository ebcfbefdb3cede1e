import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { quietShelf } from '../../shared/aws/quiet-shelf.ts';
import type { Held } from '../../shared/contract/quiet.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import type { QuietShelf } from '../../shared/publishing/ports.ts';
import { memoryQuiet } from '../fixtures/memory-quiet.ts';
import { openLocalTable } from './local-table.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
const on = { by: 'marta', at, reason: 'A fall' };
const held = (id: string, rest: Partial<Held> = {}): Held => ({ kind: 'move', id, count: 2, until: at, turn: 1, ...rest });
const engines: ReadonlyArray<[string, () => Promise<{ shelf: QuietShelf; close: () => Promise<unknown> }>]> = [
  ['in memory', async () => ({ shelf: memoryQuiet().shelf, close: async () => {} })],
  [
    'in the table',
    async () => {
      const local = await openLocalTable();
      return { shelf: quietShelf(local.client, local.tableName), close: async () => local.close() };
    },
  ],
];

describe.each(engines)('quiet %s', (_name, open) => {
  let shelf: QuietShelf;
  let close: () => Promise<unknown>;
  beforeAll(async () => {
    ({ shelf, close } = await open());
  });
  afterAll(() => close());
  let count = 0;
  let name = '';
  beforeEach(() => {
    count += 1;
    name = `${count}`;
  });

  it('is off until somebody asks for it, is turned once from where it stood, and read as it is', async () => {
    expect(await shelf.read()).toEqual({ turn: 0, on: null, lifted: null });
    expect(await shelf.write({ turn: 1, on, lifted: null })).toBe(true);
    expect(await shelf.write({ turn: 1, on: null, lifted: null })).toBe(false);
    expect(await shelf.read()).toEqual({ turn: 1, on, lifted: null });
    const lifted = { by: 'olha', at, dropped: ['mail' as const] };
    expect(await shelf.write({ turn: 2, on: null, lifted })).toBe(true);
    expect(await shelf.read()).toEqual({ turn: 2, on: null, lifted });
  });
  it('holds each thing once, beside what the same function holds', async () => {
    await shelf.hold('send-reply', held(name));
    await shelf.hold('send-reply', held(name, { turn: 2 }));
    await shelf.hold('send-reply', held(name, { kind: 'post' }));
    await shelf.hold('publish-report', held(name));
    expect((await shelf.held('send-reply', 9, name)).map(({ kind, turn }) => [kind, turn])).toEqual([
      ['move', 2],
      ['post', 1],
    ]);
    expect(await shelf.held('publish-report', 9, name)).toEqual([held(name)]);
    expect(await shelf.held('send-reply', 1)).toHaveLength(1);
  });
  it('takes away what was let go, unless a later turn holds it', async () => {
    await shelf.hold('tell-subscribers', held(name, { turn: 3 }));
    await shelf.release('tell-subscribers', held(name, { turn: 1 }));
    expect(await shelf.held('tell-subscribers', 9, name)).toHaveLength(1);
    await shelf.release('tell-subscribers', held(name, { turn: 3 }));
    await shelf.release('tell-subscribers', held(name, { turn: 3 }));
    expect(await shelf.held('tell-subscribers', 9, name)).toEqual([]);
  });
});
