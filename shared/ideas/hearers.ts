import type { Idea, Subscription, Vote } from '../contract/ideas.ts';
import type { Language } from '../contract/settings.ts';
import { addresseeOf } from './addresses.ts';

/** Whether mail is sent: confirmed from the mail that asked, and not ended since. */
export const isSubscribed = ({ confirmedAt, endedAt }: Subscription): boolean => confirmedAt !== null && endedAt === null;

/** Somebody who hears of an idea by mail: `known` are the ids under which they may have ended all mail. */
export interface Hearer {
  readonly person: string;
  readonly email: string;
  readonly language: Language;
  readonly known: readonly string[];
}

export interface Hearing {
  /** The idea and everything that was merged into it. */
  readonly family: readonly Idea[];
  readonly votes: readonly Vote[];
  readonly subscriptions: readonly Subscription[];
  /** Ids and addresses of who moved it: they know. */
  readonly mover: readonly string[];
  /** The language of who left none. */
  readonly language: Language;
}

const languageOf = (said: string | undefined): Language | undefined => (said === 'uk' || said === 'en' ? said : undefined);
interface Wish {
  readonly email: string;
  readonly id: string;
  readonly language: Language | undefined;
}

/** What somebody last said of hearing about an idea: the end of one subscription holds for all that were merged together. */
const lastWords = (subscriptions: readonly Subscription[]) => {
  const words = new Map<string, { readonly at: string; readonly wanted: boolean }>();
  for (const { person, confirmedAt, endedAt } of subscriptions) {
    const at = endedAt ?? confirmedAt;
    const before = words.get(person);
    if (at && (!before || before.at < at)) words.set(person, { at, wanted: endedAt === null });
  }
  return words;
};

/**
 * Who hears of an idea by mail, each address once: who subscribed and confirmed it, who voted with an address that they proved,
 * and authors who left one. Not who ended it, nor who moved it, nor whose vote was set aside.
 */
export const hearersOf = ({ family, votes, subscriptions, mover, language }: Hearing): Hearer[] => {
  const wishes: Wish[] = [
    ...subscriptions.flatMap((one) => (isSubscribed(one) ? [{ email: one.email, id: one.person, language: one.language }] : [])),
    ...votes.flatMap(({ email, confirmedAt, setAside, voter, language: said }) =>
      email && confirmedAt && !setAside ? [{ email, id: voter, language: languageOf(said) }] : [],
    ),
    ...family.flatMap(({ authors }) =>
      authors.flatMap(({ email, person, language: said }) => (email ? [{ email, id: person, language: languageOf(said) }] : [])),
    ),
  ];
  const said = lastWords(subscriptions);
  return [...Map.groupBy(wishes, ({ email }) => addresseeOf(email))].flatMap(([person, own]) => {
    const [first] = own;
    const known = [person, ...new Set(own.map(({ id }) => id))];
    const moved = mover.some((one) => known.includes(one) || addresseeOf(one) === person);
    if (!first || moved || said.get(person)?.wanted === false) return [];
    const spoken = own.find((wish) => wish.language)?.language ?? language;
    return [{ person, email: first.email, language: spoken, known: [...new Set(known)] }];
  });
};
