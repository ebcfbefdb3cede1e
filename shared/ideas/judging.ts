import type { Interaction } from '../contract/acts.ts';
import type { IdeaRule } from '../contract/form-settings.ts';
import type { Settings } from '../contract/settings.ts';
import { readIntent } from '../intake/intent.ts';

/** What is said where only we read it: such words never stand in public, and their title is written by staff. */
const saidInPrivate: ReadonlySet<Interaction['kind']> = new Set(['message', 'story_reply']);
/** What people say, and not what they press or fill in. */
const spoken: ReadonlySet<Interaction['kind']> = new Set(['comment', 'message', 'mention', 'review', 'story_reply']);
/** Under "suggest an improvement" people also thank and agree: that is no idea. */
const besides: ReadonlySet<string> = new Set(['courtesy', 'noise', 'praise']);

export const isPrivate = ({ kind }: Pick<Interaction, 'kind'>): boolean => saidInPrivate.has(kind);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** A marker as a whole word, in any case. */
const ofMarker = (marker: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}_])${escaped(marker)}(?![\p{L}\p{N}_])`, 'giu');

/** Whether something was said under a post or in a thread: as its answer, in it, or in a thread whose name begins with it. */
const under = ({ sourceId, thread, inReplyTo }: Interaction, named: string): boolean =>
  sourceId !== named && (inReplyTo === named || thread === named || thread.startsWith(`${named}:`) || thread.startsWith(`${named}#`));

const holdsFor = ({ channels }: IdeaRule, channel: string): boolean => channels.length === 0 || channels.includes(channel);

/** What a text says without the markers in it. */
const withoutMarkers = (text: string, rules: readonly IdeaRule[]): string =>
  rules
    .flatMap(({ markers }) => markers)
    .reduce((left, marker) => left.replace(ofMarker(marker), ' '), text)
    .replace(/[ \t]{2,}/g, ' ')
    .trim();

/** Why something said is an idea by the rules: the markers that it bears, or that it stands in a thread for them. */
const marksOf = (said: Interaction, rules: readonly IdeaRule[]): string[] => {
  const markers = rules.flatMap((rule) => rule.markers).filter((marker) => ofMarker(marker).test(said.text));
  const inThread = rules.some(({ threads }) => threads.some(({ channel, thread }) => channel === said.channel && under(said, thread)));
  return [...new Set([...markers, ...(inThread && !besides.has(said.intent ?? '') ? ['thread'] : [])])];
};

/**
 * What the rules make of words, and why. `words` are what is left without markers. `because` are the markers (`thread` for a place)
 * or the words that read like an idea; of nothing it is the reason: nobody said it to us now, no rule is for its channel, no words are
 * left, it does not read like an idea, or no rule proposes what does.
 */
export type Judged = { readonly words: string } & (
  | { readonly becomes: 'idea' | 'proposal'; readonly because: readonly string[] }
  | { readonly becomes: 'nothing'; readonly because: 'not-said-to-us' | 'no-rule' | 'no-words' | 'unlike' | 'not-proposed' }
);

export const judge = (said: Interaction, { ideaRules }: Pick<Settings, 'ideaRules'>): Judged => {
  const { verb, direction, history, kind, text, channel, intent } = said;
  const rules = ideaRules.filter((rule) => holdsFor(rule, channel));
  const words = withoutMarkers(text, rules);
  if (verb === 'delete' || direction === 'out' || history || !spoken.has(kind))
    return { words, becomes: 'nothing', because: 'not-said-to-us' };
  if (rules.length === 0) return { words, becomes: 'nothing', because: 'no-rule' };
  if (!/\p{L}{2,}/u.test(words)) return { words, becomes: 'nothing', because: 'no-words' };
  const marks = marksOf(said, rules);
  if (marks.length > 0) return { words, becomes: isPrivate(said) ? 'proposal' : 'idea', because: marks };
  if (intent !== 'idea') return { words, becomes: 'nothing', because: 'unlike' };
  if (!rules.some(({ proposes }) => proposes)) return { words, becomes: 'nothing', because: 'not-proposed' };
  return { words, becomes: 'proposal', because: readIntent(text).because };
};
