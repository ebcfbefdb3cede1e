import type { Intent } from '../contract/settings.ts';

/** An intent with the words that spoke for it, so that staff can see why. */
export interface Reading {
  readonly intent: Intent;
  readonly because: readonly string[];
}

type Weighed = Exclude<Intent, 'noise'>;
/** Words by intent with their weight; a stem ends with `*`. Both languages in one table: a comment may mix them. */
const words: Record<Weighed, ReadonlyArray<readonly [string, number]>> = {
  question: [
    ['how', 2],
    ['when', 2],
    ['where', 2],
    ['why', 2],
    ['what', 1],
    ['which', 1],
    ['who', 1],
    ['can i', 2],
    ['could you', 2],
    ['is there', 2],
    ['are there', 2],
    ['do you', 2],
    ['does', 1],
    ['help', 2],
    ['tell me', 2],
    ['anyone know', 2],
    ['як', 1],
    ['коли', 2],
    ['де', 2],
    ['чому', 2],
    ['що', 1],
    ['скільки', 2],
    ['чи', 2],
    ['можна', 1],
    ['підкаж*', 3],
    ['допомож*', 3],
    ['поясн*', 2],
    ['куди', 2],
    ['котр*', 1],
    ['який', 1],
    ['яка', 1],
  ],
  complaint: [
    ['not work*', 4],
    ["doesn't work", 4],
    ["didn't", 2],
    ["can't", 2],
    ['broken', 4],
    ['charged', 3],
    ['refund', 4],
    ['terrible', 4],
    ['awful', 4],
    ['worst', 4],
    ['late', 1],
    ['wrong', 2],
    ['scam', 4],
    ['still waiting', 4],
    ['no answer', 4],
    ['disappoint*', 4],
    ['stuck', 3],
    ['crash*', 3],
    ['unacceptable', 4],
    ['twice', 1],
    ['не працю*', 4],
    ['зламан*', 4],
    ['зламав*', 4],
    ['жах*', 4],
    ['обурен*', 4],
    ['поверніть', 4],
    ['повернення', 3],
    ['списа*', 3],
    ['скарг*', 4],
    ['погано', 3],
    ['розчаров*', 4],
    ['досі чекаю', 4],
    ['ніхто не', 3],
    ['не можу', 2],
    ['не відкри*', 3],
    ['двічі', 1],
    ['неприпустимо', 4],
  ],
  idea: [
    ['it would be', 3],
    ['would be great', 4],
    ['would be nice', 4],
    ['you should', 3],
    ['please add', 4],
    ['suggest*', 3],
    ['idea', 3],
    ['wish', 2],
    ['what if', 3],
    ['how about', 3],
    ['feature', 2],
    ['could add', 3],
    ['було б', 4],
    ['варто б', 3],
    ['додайте', 4],
    ['пропону*', 4],
    ['ідея', 3],
    ['хотілося б', 4],
    ['зробіть', 3],
    ['а якщо', 2],
    ['бракує', 3],
    ['якби', 2],
  ],
  praise: [
    ['love', 3],
    ['great', 2],
    ['awesome', 3],
    ['amazing', 3],
    ['best', 2],
    ['perfect', 3],
    ['brilliant', 3],
    ['well done', 3],
    ['excellent', 3],
    ['super', 2],
    ['чудов*', 3],
    ['супер', 3],
    ['класно', 3],
    ['клас', 3],
    ['молодці', 3],
    ['найкращ*', 3],
    ['круто', 3],
    ['прекрасн*', 3],
    ['подоба*', 2],
    ['обожнюю', 3],
  ],
  courtesy: [
    ['thanks', 3],
    ['thank you', 3],
    ['thx', 3],
    ['ok', 2],
    ['okay', 2],
    ['hello', 1],
    ['hi', 1],
    ['good morning', 1],
    ['bye', 2],
    ['got it', 3],
    ['welcome', 2],
    ['дякую', 3],
    ['спасибі', 3],
    ['добре', 2],
    ['ок', 2],
    ['гаразд', 3],
    ['добрий день', 1],
    ['привіт', 1],
    ['до побачення', 3],
    ['зрозуміло', 3],
    ['вітаю', 1],
  ],
};
const ofPattern = (phrase: string): RegExp => new RegExp(`(?<!\\p{L})${phrase.replace('*', '\\p{L}*')}(?!\\p{L})`, 'iu');
const patterns = Object.entries(words).flatMap(([intent, list]) =>
  list.map(([phrase, weight]) => ({ intent, phrase, weight, pattern: ofPattern(phrase) })),
);

/** Which wins when weights are equal: what would hurt most if it were overlooked comes first. */
const order: readonly Weighed[] = ['complaint', 'question', 'idea', 'praise', 'courtesy'];
/** So many words that nobody knows are taken for a wish to be answered. */
const enoughWords = 4;

/**
 * What a person wants, by weighted words in English and Ukrainian and by punctuation: a rule that can say why. A question
 * mark speaks for a question; what has letters but no known word is taken for a question when it is long, because an answer
 * that nobody needed costs less than a person who waits in vain. A text without letters is noise.
 */
export const readIntent = (text: string): Reading => {
  const plain = text.replaceAll('’', "'").replaceAll('ʼ', "'");
  if (!/\p{L}{2,}/u.test(plain)) return { intent: /[?？]/.test(plain) ? 'question' : 'noise', because: [] };
  const found = patterns.filter(({ pattern }) => pattern.test(plain));
  const score = (intent: Weighed) =>
    found.filter((word) => word.intent === intent).reduce((sum, { weight }) => sum + weight, 0) +
    (intent === 'question' && /[?？]/.test(plain) ? 3 : 0);
  const [best] = order
    .map((intent) => ({ intent, score: score(intent) }))
    .toSorted((a, b) => b.score - a.score || order.indexOf(a.intent) - order.indexOf(b.intent));
  const wordsIn = (given: string): number => (given.match(/\p{L}{2,}/gu) ?? []).length;
  const polite = found.filter(({ intent }) => intent === 'courtesy').reduce((sum, { phrase }) => sum + wordsIn(phrase), 0);
  // a kind word in a long text is not what the text is about
  if (!best || best.score === 0 || best.intent === 'courtesy') {
    if (wordsIn(plain) - polite >= enoughWords) return { intent: 'question', because: ['long'] };
    if (!best || best.score === 0) return { intent: 'noise', because: [] };
  }
  const because = found.filter(({ intent }) => intent === best.intent).map(({ phrase }) => phrase);
  return { intent: best.intent, because: best.intent === 'question' && plain.includes('?') ? ['?', ...because] : because };
};

/** Whether somebody waits for an answer. */
export const needsAnswer = (intent: Intent): boolean => intent === 'question' || intent === 'complaint' || intent === 'idea';
