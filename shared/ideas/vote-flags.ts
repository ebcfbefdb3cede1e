import type { Vote, VoteFlag } from '../contract/ideas.ts';
import { derivedId } from '../kernel/ids.ts';
import { type Instant, secondsBetween } from '../kernel/instant.ts';

interface Rule {
  readonly rule: VoteFlag['rule'];
  /** What several votes may have in common; nothing when the rule has nothing to say of a vote. */
  readonly shares: (vote: Vote) => string | undefined;
  /** So many votes with it in common, within so many seconds, are told to staff. */
  readonly least: number;
  readonly withinSeconds: number;
  /** Whether staff may see what is shared. */
  readonly shown: boolean;
  /** Why staff are told, in a sentence. */
  readonly because: (count: number) => string;
}

/** Providers of mail to everybody: an address there says nothing of who knows whom. */
const everybodys = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com proton.me protonmail.com gmx.net gmx.de web.de ukr.net i.ua meta.ua aol.com'.split(
    ' ',
  ),
);
const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
const mailboxOf = (email: string): string =>
  `${email.slice(0, email.lastIndexOf('@')).replace(/\+.*/, '').toLowerCase()}@${domainOf(email)}`;

const rules: readonly Rule[] = [
  {
    rule: 'network',
    shares: ({ network }) => network,
    least: 10,
    withinSeconds: 60,
    shown: false,
    because: (count) => `${count} votes came from one network, ten or more within a minute.`,
  },
  {
    rule: 'domain',
    shares: ({ email }) => (email && !everybodys.has(domainOf(email)) ? domainOf(email) : undefined),
    least: 10,
    withinSeconds: 60,
    shown: true,
    because: (count) => `${count} votes have addresses at one domain, ten or more within a minute.`,
  },
  {
    rule: 'mailbox',
    shares: ({ email }) => email && mailboxOf(email),
    least: 3,
    withinSeconds: 366 * 86_400,
    shown: true,
    because: (count) => `${count} votes have addresses of one mailbox, told apart by what follows a plus.`,
  },
];

/** The votes that lie in some stretch of `withinSeconds` with at least `least` of them. */
const crowded = (votes: readonly Vote[], { least, withinSeconds }: Rule): Vote[] => {
  const sorted = votes.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const found = new Set<Vote>();
  sorted.forEach((first, index) => {
    const last = sorted[index + least - 1];
    if (last && secondsBetween(first.at, last.at) <= withinSeconds) for (const vote of sorted.slice(index, index + least)) found.add(vote);
  });
  return [...found];
};

/** Votes that look as if they were not given by as many people, by rule and by what they share. Staff decide; nothing is dropped. */
export const suspectsOf = (votes: readonly Vote[]): Array<{ readonly flag: VoteFlag; readonly votes: readonly Vote[] }> =>
  rules.flatMap((rule) => {
    const shared = Map.groupBy(
      votes.filter((vote) => vote.by === 'person' && rule.shares(vote)),
      (vote) => rule.shares(vote) ?? '',
    );
    return [...shared].flatMap(([what, own]) => {
      const found = crowded(own, rule);
      const [first, last] = [found[0], found.at(-1)];
      if (!first || !last) return [];
      const span: { from: Instant; to: Instant } = { from: first.at, to: last.at };
      const setAside = found.filter((vote) => vote.setAside).length;
      const because = rule.because(found.length);
      const id = derivedId('flg', rule.rule, what);
      return [
        { flag: { id, rule: rule.rule, shared: rule.shown ? what : null, votes: found.length, setAside, ...span, because }, votes: found },
      ];
    });
  });

export const flagsOf = (votes: readonly Vote[]): VoteFlag[] => suspectsOf(votes).map(({ flag }) => flag);
