import { describe, expect, it } from 'vitest';
import type { Held, HeldKind, QuietRequest } from '../../../shared/contract/quiet.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { heldByKind, holdIfQuiet, letGo, turned } from '../../../shared/publishing/quiet.ts';
import { memoryQuiet } from '../../fixtures/memory-quiet.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
const on = { by: 'marta', at, reason: 'An accident at the bridge' };
const row = (kind: HeldKind, id: string, rest: Partial<Held> = {}): Held => ({ kind, id, count: 1, until: null, turn: 1, ...rest });
const known = { turn: 1, on, lifted: null };

describe('what is about to leave', () => {
  const { turn: _turn, ...leaving } = row('move', 'idea_1 mov_1 olha');
  it('leaves where nobody asked for quiet, and nothing is kept', async () => {
    const quiet = memoryQuiet();
    expect([await holdIfQuiet(quiet.shelf, 'tell-subscribers')(() => [leaving]), quiet.held()]).toEqual([false, []]);
  });
  it('is held once, however often it comes, by the turn that held it last', async () => {
    const quiet = memoryQuiet();
    const hold = holdIfQuiet(quiet.shelf, 'tell-subscribers');
    await quiet.shelf.write(known);
    expect([await hold(() => [leaving]), await hold(() => [leaving])]).toEqual([true, true]);
    expect(quiet.held()).toEqual([{ ...leaving, turn: 1 }]);
  });
  it('leaves after all where quiet is lifted between the look and the row', async () => {
    const quiet = memoryQuiet();
    await quiet.shelf.write(known);
    const meanwhile = async () => {
      await quiet.shelf.write({ turn: 2, on: null, lifted: null });
      return [leaving];
    };
    expect([await holdIfQuiet(quiet.shelf, 'tell-subscribers')(meanwhile), quiet.held()]).toEqual([false, []]);
  });
  it('is held by the next turn where quiet was lifted and asked for anew meanwhile', async () => {
    const quiet = memoryQuiet();
    await quiet.shelf.write(known);
    let calls = 0;
    const meanwhile = async () => {
      calls += 1;
      if (calls === 1) for (const turn of [2, 3]) await quiet.shelf.write({ turn, on: turn === 3 ? on : null, lifted: null });
      return [leaving];
    };
    expect(await holdIfQuiet(quiet.shelf, 'tell-subscribers')(meanwhile)).toBe(true);
    expect(quiet.held()).toEqual([{ ...leaving, turn: 3 }]);
  });
});

describe('letting go', () => {
  it('sends or drops each row of the turns before, and takes it away; what a later turn holds stays', async () => {
    const quiet = memoryQuiet();
    for (const one of [row('move', 'a'), row('thanks', 'b'), row('move', 'c', { turn: 3 })]) await quiet.shelf.hold('send-reply', one);
    const seen: string[] = [];
    await letGo(
      quiet.shelf,
      'send-reply',
      async ({ id }, drop) => void seen.push(`${drop ? 'drop' : 'send'} ${id}`),
    )({ turn: 2, dropped: 'thanks' });
    expect([seen, quiet.held().map(({ id }) => id)]).toEqual([['send a', 'drop b'], ['c']]);
  });
  it('keeps the row of what failed, so that it is tried again', async () => {
    const quiet = memoryQuiet();
    for (const id of ['a', 'b']) await quiet.shelf.hold('send-reply', row('move', id));
    const go = letGo(quiet.shelf, 'send-reply', async ({ id }) => {
      if (id === 'b') throw new Error('the platform is away');
    });
    await expect(go({ turn: 2, dropped: '' })).rejects.toThrow('away');
    expect(quiet.held().map(({ id }) => id)).toEqual(['b']);
  });
  it('does not take away what is held anew while it is sent', async () => {
    const quiet = memoryQuiet();
    await quiet.shelf.hold('send-reply', row('move', 'a'));
    await letGo(quiet.shelf, 'send-reply', () => quiet.shelf.hold('send-reply', row('move', 'a', { turn: 3 })))({ turn: 2, dropped: '' });
    expect(quiet.held()).toMatchObject([{ id: 'a', turn: 3 }]);
  });
});

it('counts what is held by kind, without what is out of date', () => {
  const rows = [
    row('mail', 'a', { count: 40 }),
    row('survey', 'b', { count: 9, until: at }),
    row('survey', 'c', { count: 5, until: instantFrom('2026-11-20T00:00:00Z') }),
  ];
  expect(heldByKind(rows, at)).toEqual([
    { kind: 'mail', items: 1, count: 40, outdated: 0 },
    { kind: 'survey', items: 2, count: 5, outdated: 1 },
  ]);
});

describe('the switch', () => {
  const held = heldByKind([row('mail', 'a'), row('publication', 'a')], at);
  const off = (decided: Partial<Record<HeldKind, 'send' | 'drop'>>): QuietRequest => ({ on: false, held: decided });
  it.each([
    ['on where it is on', known, { on: true as const, reason: 'Again' }],
    ['off where it is off', { ...known, on: null }, off({})],
  ])('stays as it is when it is turned %s', (_how, before, asked) => {
    expect(turned(before, asked, [], 'olha', at)).toBeNull();
  });
  it('keeps who, when and why, and the turn', () => {
    expect(turned({ turn: 4, on: null, lifted: null }, { on: true, reason: 'Flood' }, [], 'marta', at)).toEqual({
      next: { turn: 5, on: { by: 'marta', at, reason: 'Flood' }, lifted: null },
    });
  });
  it('is lifted with the fact that says what is dropped', () => {
    expect(turned(known, off({ mail: 'drop', publication: 'send' }), held, 'marta', at)).toMatchObject({
      next: { turn: 2, on: null, lifted: { by: 'marta', at, dropped: ['mail'] } },
      fact: { name: 'quiet.lifted', detail: { turn: 2, dropped: 'mail' } },
    });
  });
  it.each([
    ['quiet.undecided', off({ publication: 'send' })],
    ['quiet.is-published', off({ mail: 'send', publication: 'drop' })],
  ])('refuses %s', (code, asked) => {
    expect(() => turned(known, asked, held, 'marta', at)).toThrow(expect.objectContaining({ code }));
  });
});
