import type { Intent, Language, Settings, Words } from '../contract/settings.ts';
import { saidIn } from './said-in.ts';

/** What staff put into a reply: a script, or an answer or help route with a counted link. */
export interface Insert {
  readonly kind: 'script' | 'faq' | 'help-route';
  readonly id: string;
  readonly name: Words;
  readonly words: Words;
  readonly topics: readonly string[];
  readonly intents: readonly Intent[];
}
interface About {
  readonly topics: readonly string[];
  readonly intent: Intent;
}

/** All that is offered on a day, as `2026-11-16`: scripts that have not run out, answers, help routes. */
export const insertsOf = (
  { scripts, faq, helpRoutes }: Pick<Settings, 'scripts' | 'faq' | 'helpRoutes'>,
  day: string,
): readonly Insert[] => [
  ...scripts
    .filter(({ expires = day }) => day <= expires)
    .map(({ name, ...script }) => ({ ...script, kind: 'script' as const, name: { en: name, uk: name } })),
  ...faq
    .filter(({ shown }) => shown)
    .map(({ id, question, answer, topics }) => ({ kind: 'faq' as const, id, name: question, words: answer, topics, intents: [] })),
  ...helpRoutes
    .filter(({ shown }) => shown)
    .map(({ id, title, text, topics }) => ({ kind: 'help-route' as const, id, name: title, words: text, topics, intents: [] })),
];

/** How well it suits a conversation: a topic in common counts for more than what the person wants; both lists empty suit everything. */
export const suits = ({ topics, intents }: Insert, about: About): number =>
  (topics.some((topic) => about.topics.includes(topic)) ? 2 : 0) + (intents.includes(about.intent) ? 1 : 0);

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('uk');

/**
 * What suits a conversation first, and what is there in the person's language before what is not. With a query only that whose name
 * or words, in either language, begin with each of its words somewhere.
 */
export const findInserts = (inserts: readonly Insert[], about: About, language: Language, query = ''): readonly Insert[] => {
  const sought = folded(query).split(/\s+/).filter(Boolean);
  const rank = (insert: Insert) => 2 * suits(insert, about) + (saidIn(insert.words, language).language === language ? 1 : 0);
  const named = ({ name }: Insert) => sought.filter((word) => ` ${folded(`${name.en} ${name.uk}`)}`.includes(` ${word}`)).length;
  return inserts
    .filter(({ name, words }) => {
      const text = ` ${folded([name.en, name.uk, words.en, words.uk].join(' ').replaceAll(/[^\p{L}\p{N}]+/gu, ' '))}`;
      return sought.every((word) => text.includes(` ${word}`));
    })
    .map((insert, index) => ({ insert, index }))
    .toSorted((a, b) => named(b.insert) - named(a.insert) || rank(b.insert) - rank(a.insert) || a.index - b.index)
    .map(({ insert }) => insert);
};
