import { describe, expect, it } from 'vitest';
import type { Vote } from '../../../shared/contract/ideas.ts';
import { flagsOf, suspectsOf } from '../../../shared/ideas/vote-flags.ts';
import { countVotes } from '../../../shared/ideas/votes.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';

const start = instantFrom('2026-11-20T08:00:00Z');
const votes = (count: number, everySeconds: number, rest: (n: number) => Partial<Vote>): Vote[] =>
  Array.from({ length: count }, (_, n) => ({
    idea: 'idea_1',
    voter: `vot_${n}`,
    at: addSeconds(start, n * everySeconds),
    by: 'person',
    consent: false,
    ...rest(n),
  }));

describe('odd votes', () => {
  it.each([
    ['ten from one network within a minute', votes(10, 6, () => ({ network: 'net_a' })), ['network 10']],
    ['nine from one network within a minute', votes(9, 6, () => ({ network: 'net_a' })), []],
    ['ten from one network, one every ten seconds', votes(10, 10, () => ({ network: 'net_a' })), []],
    ['ten from ten networks at once', votes(10, 0, (n) => ({ network: `net_${n}` })), []],
    ['ten at one domain within a minute', votes(10, 1, (n) => ({ email: `p${n}@ring.test` })), ['domain 10']],
    ['ten at a provider for everybody', votes(10, 1, (n) => ({ email: `p${n}@gmail.com` })), []],
    ['three of one mailbox, days apart', votes(3, 86_400, (n) => ({ email: `ann+${n}@gmail.com` })), ['mailbox 3']],
    ['two of one mailbox', votes(2, 60, (n) => ({ email: `ann+${n}@gmail.com` })), []],
    ['ten that staff heard elsewhere', votes(10, 0, (n) => ({ by: 'staff', email: `p${n}@ring.test`, network: 'net_a' })), []],
  ])('of %s', (_what, given, found) => {
    expect(flagsOf(given).map(({ rule, votes: count }) => `${rule} ${count}`)).toEqual(found);
  });
  it('are told with what they share, but never with a network', () => {
    const given = votes(12, 1, (n) => ({ email: `p${n}@ring.test`, network: 'net_a' }));
    expect(flagsOf(given)).toMatchObject([
      {
        rule: 'network',
        shared: null,
        votes: 12,
        setAside: 0,
        from: start,
        because: '12 votes came from one network, ten or more within a minute.',
      },
      { rule: 'domain', shared: 'ring.test' },
    ]);
    expect(JSON.stringify(flagsOf(given))).not.toContain('net_a');
  });
  it('leave the others out, and keep their id while more come', () => {
    const ring = votes(10, 1, () => ({ network: 'net_a' }));
    const calm = votes(5, 3600, () => ({ network: 'net_a' })).map((vote) => ({
      ...vote,
      voter: `calm ${vote.voter}`,
      at: addSeconds(vote.at, 7200),
    }));
    const [found] = suspectsOf([...ring, ...calm]);
    expect(found?.votes).toHaveLength(10);
    expect(suspectsOf([...ring, ...votes(20, 1, () => ({ network: 'net_a' }))])[0]?.flag.id).toBe(found?.flag.id);
  });
});

it('counts nobody who was set aside in one idea of the family', () => {
  const [one, two] = votes(2, 1, () => ({}));
  const aside = { at: start, by: 'marta', reason: 'a ring' };
  if (!one || !two) throw new Error('two votes');
  expect(countVotes([one, two])).toBe(2);
  expect(countVotes([{ ...one, setAside: aside }, { ...one, idea: 'idea_2' }, two])).toBe(1);
});
