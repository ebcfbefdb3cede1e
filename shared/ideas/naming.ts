import type { Consent, Idea, IdeaAuthor } from '../contract/ideas.ts';
import type { Consents } from './ports.ts';

/** Somebody whose name may come up: an author by `person`, a voter by `person` where staff knew them, else by `voter`. */
export interface Nameable {
  readonly person?: string | undefined;
  readonly voter?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  /** What they agreed to where they said it. */
  readonly consent: boolean;
}

const idsOf = ({ person, voter }: Nameable): string[] => [person, voter].filter((id) => id !== undefined);
const same = (text: string | undefined): string => text?.trim().toLowerCase() ?? '';

/** What somebody said of being named: what they said later comes first, else what they agreed to where they spoke. */
export const consentOf = (who: Nameable, said: Consents): Consent['state'] => {
  const later = idsOf(who).map((id) => said.get(id)?.state);
  if (later.includes('refused')) return 'refused';
  if (later.includes('granted') || who.consent) return 'granted';
  return later.includes('asked') ? 'asked' : 'unasked';
};

/**
 * Those of some people who may be named in public, each name once, in the given order. Who refused is not named, nor is
 * anybody who left the same name or the same address beside them: it may be the same person under another handle.
 */
export const mayBeNamed = <T extends Nameable>(people: readonly T[], said: Consents): T[] => {
  const refused = people.filter((who) => consentOf(who, said) === 'refused');
  const names = new Set(refused.map(({ name }) => same(name)));
  const addresses = new Set(refused.flatMap(({ email }) => (email ? [same(email)] : [])));
  const named = new Set(['']);
  return people.filter((who) => {
    const name = same(who.name);
    if (named.has(name) || names.has(name) || addresses.has(same(who.email)) || consentOf(who, said) !== 'granted') return false;
    named.add(name);
    return true;
  });
};

/** Everybody who asked for an idea, each person once: its own authors first, then those of the ideas that were merged into it. */
export const authorsOf = (family: readonly Pick<Idea, 'authors'>[]): IdeaAuthor[] => [
  ...new Map(
    family
      .flatMap(({ authors }) => authors)
      .toReversed()
      .map((author) => [author.person, author] as const),
  )
    .values()
    .toArray()
    .toReversed(),
];
