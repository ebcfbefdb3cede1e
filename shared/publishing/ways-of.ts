import type { Interaction } from '../contract/acts.ts';
import type { IdeaAuthor } from '../contract/ideas.ts';
import { limitsOf, takesReplies } from '../contract/platform-limits.ts';
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

const threadWays = (reach: Reach): Pick<Ways, 'reply' | 'message'> => {
  const both = (why: string) => ({ reply: why, message: why });
  const { author, channel, now } = reach;
  if (!author.origin) return both('no-thread');
  if (!channel) return both('channel-gone');
  if (channel.readOnly) return both('read-only');
  if (!takesReplies(channel.platform)) return both('takes-no-replies');
  const last = lastWords(reach);
  if (!last) return both('words-gone');
  const limits = limitsOf(channel.platform, last.kind);
  const inPrivate = last.kind === 'message' || last.kind === 'story_reply';
  if (!inPrivate) return { reply: limits.summoned && last.kind !== 'mention' ? 'not-summoned' : null, message: 'in-public' };
  const closesAt = limits.windowHours === null ? null : addSeconds(last.at, limits.windowHours * 3600);
  return { reply: 'in-private', message: closesAt !== null && closesAt <= now ? 'window-closed' : null };
};

/**
 * What is open towards an author: their comment thread where they spoke in public, a direct message where they spoke in private and
 * the platform still takes one, mail where they gave an address and want it, the page where they are named.
 */
export const waysOf = (reach: Reach): Ways => ({
  ...threadWays(reach),
  mail: !reach.email ? 'no-address' : reach.unsubscribed ? 'unsubscribed' : null,
  page: reach.named ? null : 'not-named',
});
