import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealAudit } from '../../../functions/seal-audit/seal-audit.ts';
import type { AuditLine } from '../../../shared/contract/audit.ts';
import { type Instant, instantFrom } from '../../../shared/kernel/instant.ts';
import { checkDay, dayAfter, rootOf } from '../../../shared/staff/audit-seal.ts';
import { memoryAudit } from '../../fixtures/memory-audit.ts';

const line = (at: string, rest: Partial<AuditLine> = {}): AuditLine => ({
  ...{ id: `aud_${at}`, at: instantFrom(at), by: 'marta', did: 'idea.move', subject: 'idea_1' },
  ...rest,
});
const lines = [line('2026-11-16T08:00:00Z'), line('2026-11-16T09:00:00Z'), line('2026-11-16T10:00:00Z')];
const day = '2026-11-16';

describe('the root of a day', () => {
  it('is the same in any order of its lines', () => {
    const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length });
    fc.assert(fc.property(shuffled, (given) => rootOf(day, null, given) === rootOf(day, null, lines)));
  });
  it.each([
    ['a line is missing', lines.slice(1), null],
    ['a line came', [...lines, line('2026-11-16T11:00:00Z')], null],
    ['a line is there twice', [...lines, ...lines.slice(0, 1)], null],
    ['somebody else did it', lines.map((one) => ({ ...one, by: 'olha' })), null],
    ['something else was done', lines.map((one) => ({ ...one, did: 'idea.merge' })), null],
    ['to something else', lines.map((one) => ({ ...one, subject: 'idea_2' })), null],
    ['to something else in the end', lines.map((one) => ({ ...one, to: 'declined' })), null],
    ['from something else', lines.map((one) => ({ ...one, from: 'valid' })), null],
    ['the day before was another', lines, 'a root'],
  ])('is another where %s', (_what, given, previous) => {
    expect(rootOf(day, previous, given)).not.toBe(rootOf(day, null, lines));
  });
});

/** An audit of three days, and the errand that seals it. */
const open = async () => {
  const audit = memoryAudit();
  for (const at of ['2026-11-15T09:00:00Z', '2026-11-15T23:59:59Z', '2026-11-17T09:00:00Z']) await audit.shelf.note(line(at));
  const sealAt = (now: Instant) => sealAudit({ audit: audit.shelf, now: () => now })();
  return { ...audit, sealAt };
};
const since = (text: string) => instantFrom(text);

describe('sealing', () => {
  it('begins with yesterday, and then leaves no day out, one with no line neither', async () => {
    const { sealAt, seals } = await open();
    expect(await sealAt(since('2026-11-16T00:15:00Z'))).toEqual(['2026-11-15']);
    expect(await sealAt(since('2026-11-18T00:15:00Z'))).toEqual(['2026-11-16', '2026-11-17']);
    expect([...seals.values()].map((seal) => [seal.day, seal.lines, seal.previous])).toEqual([
      ['2026-11-15', 2, null],
      ['2026-11-16', 0, seals.get('2026-11-15')?.root],
      ['2026-11-17', 1, seals.get('2026-11-16')?.root],
    ]);
  });
  it('waits until requests of the day before are surely noted', async () => {
    const { sealAt } = await open();
    expect(await sealAt(since('2026-11-16T00:09:59Z'))).toEqual(['2026-11-14']);
    expect(await sealAt(since('2026-11-16T00:10:00Z'))).toEqual(['2026-11-15']);
  });
  it('changes nothing when it is run again, and takes the seal of who was faster', async () => {
    const { sealAt, shelf, seals } = await open();
    await sealAt(since('2026-11-16T00:15:00Z'));
    const first = seals.get('2026-11-15');
    expect(await sealAt(since('2026-11-16T06:00:00Z'))).toEqual([]);
    expect(
      await shelf.seal({ ...lines[0], day: '2026-11-15', root: 'x', previous: null, lines: 0, sealedAt: since('2026-11-16T07:00:00Z') }),
    ).toEqual(first);
  });
});

describe('a day that is counted again', () => {
  const sealed = async () => {
    const audit = await open();
    await audit.sealAt(since('2026-11-16T00:15:00Z'));
    await audit.sealAt(since('2026-11-18T00:15:00Z'));
    return audit;
  };
  it('fits its seal', async () => {
    const { shelf } = await sealed();
    for (const one of ['2026-11-15', '2026-11-16', '2026-11-17']) expect(await checkDay(shelf, one)).toMatchObject({ state: 'fits' });
    expect(await checkDay(shelf, dayAfter('2026-11-17'))).toMatchObject({ state: 'open', seal: null, lines: 0 });
  });
  it.each([
    [
      'a line was changed',
      ({ lines: kept }) => {
        for (const [key, one] of kept) kept.set(key, { ...one, by: 'nobody' });
      },
      ['2026-11-15', '2026-11-17'],
    ],
    ['a line was taken away', ({ lines: kept }) => void kept.delete([...kept.keys()][0] ?? ''), ['2026-11-15']],
    ['a line came late', ({ shelf }) => shelf.note(line('2026-11-16T12:00:00Z')), ['2026-11-16']],
    [
      'its seal was written anew',
      ({ seals }) => {
        const seal = seals.get('2026-11-15');
        if (seal) seals.set('2026-11-15', { ...seal, root: 'forged' });
      },
      ['2026-11-15', '2026-11-16'],
    ],
  ] satisfies ReadonlyArray<[string, (audit: Awaited<ReturnType<typeof open>>) => unknown, string[]]>)(
    'differs where %s',
    async (_what, forge, differ) => {
      const audit = await sealed();
      await Promise.resolve(forge(audit));
      const found: string[] = [];
      for (const one of ['2026-11-15', '2026-11-16', '2026-11-17'])
        if ((await checkDay(audit.shelf, one)).state === 'differs') found.push(one);
      expect(found).toEqual(differ);
    },
  );
});
