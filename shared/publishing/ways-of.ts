import type { Interaction } from '../contract/acts.ts';
import type { IdeaAuthor } from '../contract/ideas.ts';
import { limitsOf, takesReplies, takesTemplates } from '../contract/platform-limits.ts';
import type { Channel } from '../contract/settings.ts';
import { addSeconds, type Instant } from '../kernel/instant.ts';
import type { Ways } from './thank-you.ts';

/** All that decides how an author can be thanked. */
export interface Reach {
  readonly author: IdeaAuthor;
  /** Where they said it, and everything that was said there. */
  readonly channel: Channel | undefined;
  readonly said: readonly Interaction[];
  readonly email: string | undefined;
  readonly unsubscribed: boolean;
  /** Their name stands on the page. */
  readonly named: boolean;
  readonly now: Instant;
}

/** The last thing that the author said there and did not take back. */
const lastWords = ({ author, said }: Reach): Interaction | undefined => {
  const gone = new Set(said.filter(({ verb }) => verb === 'delete').map(({ id }) => id));
  return said
    .filter(
      ({ direction, verb, id, author: { id: person } }) =>
        direction === 'in' && verb === 'create' && person === author.person && !gone.has(id),
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
};

const isPrivate = ({ kind }: Interaction): boolean => kind === 'message' || kind === 'story_reply';
/** Whether the platform takes an answer to these words no more. */
const isClosed = ({ platform }: Channel, { kind, at }: Interaction, now: Instant): boolean => {
  const { windowHours } = limitsOf(platform, kind);
  return windowHours !== null && addSeconds(at, windowHours * 3600) <= now;
};

/** The name of the approved words that thank an author whose window has closed; undefined while it is open, and where there are none. */
export const templateFor = (reach: Reach): string | undefined => {
  const { channel, now } = reach;
  const last = lastWords(reach);
  const late = channel && last && isPrivate(last) && takesTemplates(channel.platform) && isClosed(channel, last, now);
  return late ? channel.thanksTemplate : undefined;
};

const threadWays = (reach: Reach): Pick<Ways, 'reply' | 'message'> => {
  const both = (why: string) => ({ reply: why, message: why });
  const { author, channel, now } = reach;
  if (!author.origin) return both('no-thread');
  if (!channel) return both('channel-gone');
  if (channel.readOnly) return both('read-only');
  if (!takesReplies(channel.platform)) return both('takes-no-replies');
  const last = lastWords(reach);
  if (!last) return both('words-gone');
  const { summoned } = limitsOf(channel.platform, last.kind);
  if (!isPrivate(last)) return { reply: summoned && last.kind !== 'mention' ? 'not-summoned' : null, message: 'in-public' };
  return { reply: 'in-private', message: isClosed(channel, last, now) && !templateFor(reach) ? 'window-closed' : null };
};

/**
 * What is open towards an author: their comment thread where they spoke in public, a direct message where they spoke in private and
 * the platform still takes one, or words that it approved, mail where they gave an address and want it, the page where they are named.
 */
export const waysOf = (reach: Reach): Ways => ({
  ...threadWays(reach),
  mail: !reach.email ? 'no-address' : reach.unsubscribed ? 'unsubscribed' : null,
  page: reach.named ? null : 'not-named',
});
