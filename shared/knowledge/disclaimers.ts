import type { Language, Topic, Words } from '../contract/settings.ts';

/** A thread as far as it tells what was said to the person already. */
export interface SaidBefore {
  readonly topics: readonly string[];
  /** What stands there from us, or is on its way. */
  readonly said: readonly string[];
}
const bare = (text: string): string =>
  text
    .toLocaleLowerCase('uk')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const says = (text: string, { en, uk }: Words): boolean => {
  const within = ` ${bare(text)} `;
  return [en, uk].some((words) => within.includes(` ${bare(words)} `));
};

/**
 * Disclaimers of the sensitive topics of a conversation that a reply must still carry: each is said once there, in either language.
 * How a platform or a hand sets spaces, marks and capitals makes no difference.
 */
export const neededDisclaimers = (topics: readonly Topic[], { topics: about, said }: SaidBefore, reply = ''): readonly Words[] =>
  topics
    .filter(({ id }) => about.includes(id))
    .flatMap(({ sensitive }) => (sensitive ? [sensitive.disclaimer] : []))
    .filter((words, index, all) => all.findIndex(({ en, uk }) => en === words.en && uk === words.uk) === index)
    .filter((words) => ![...said, reply].some((text) => says(text, words)));

/** A reply with what it must carry below it, in its language. */
export const withDisclaimers = (reply: string, needed: readonly Words[], language: Language): string =>
  [reply, ...needed.map((words) => words[language])].filter((part) => part !== '').join('\n\n');
