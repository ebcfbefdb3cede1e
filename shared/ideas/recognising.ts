import type { Interaction } from '../contract/acts.ts';
import type { IdeaRule } from '../contract/form-settings.ts';
import type { Idea } from '../contract/ideas.ts';
import type { Proposal } from '../contract/proposals.ts';
import type { Settings } from '../contract/settings.ts';
import { readIntent } from '../intake/intent.ts';
import { ideaFromInteraction } from './proposing.ts';

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

/** What was said came to: an idea, a proposal for staff to decide, or neither. */
export type Recognised = { readonly idea: Idea } | { readonly proposal: Proposal } | null;

/**
 * Whether something that a person said is an idea. A marker or thread of the settings files it at once, in the person's own words,
 * where everybody can read it; said in private, it is a proposal, because only staff may write its title. What reads like an idea is
 * a proposal too. What was there before we listened, and what was deleted, is neither. Everything derives from the interaction.
 */
export const recognise = (said: Interaction, { ideaRules }: Pick<Settings, 'ideaRules'>): Recognised => {
  const { verb, direction, history, kind, text, channel, conversation, at, id, intent } = said;
  if (verb === 'delete' || direction === 'out' || history || !spoken.has(kind)) return null;
  const rules = ideaRules.filter((rule) => holdsFor(rule, channel));
  const marks = marksOf(said, rules);
  const words = withoutMarkers(text, rules);
  if (!/\p{L}{2,}/u.test(words)) return null;
  if (marks.length > 0 && !isPrivate(said)) return { idea: ideaFromInteraction({ ...said, text: words }) };
  const because = marks.length > 0 ? marks : readIntent(text).because;
  if (marks.length === 0 && (intent !== 'idea' || !rules.some(({ proposes }) => proposes))) return null;
  return { proposal: { interaction: id, conversation, channel, at, because: [...because], state: 'open' } };
};
