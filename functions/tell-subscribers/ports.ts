import type { Settings } from '../../shared/contract/settings.ts';
import type { HeldVoteShelf, IdeaShelf, SubscriptionShelf } from '../../shared/ideas/ports.ts';
import type { Instant, Now } from '../../shared/kernel/instant.ts';
import type { HoldIfQuiet } from '../../shared/publishing/quiet.ts';
import type { Letter } from './compose.ts';

export interface TellPorts {
  readonly ideas: Pick<IdeaShelf, 'read' | 'family' | 'votes'>;
  readonly heldVotes: Pick<HeldVoteShelf, 'read'>;
  readonly subscriptions: Pick<SubscriptionShelf, 'read' | 'of'>;
  /** Those of some ids whose person wants no mail at all. */
  readonly silent: (persons: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Sends a mail to a person once, by what it tells; false when it went out before. Throws when it is to be tried again. */
  readonly mail: (person: string, id: string, letter: Letter, at: Instant) => Promise<boolean>;
  readonly holdIfQuiet: HoldIfQuiet;
  readonly settings: () => Promise<Settings>;
  readonly secret: () => Promise<string>;
  readonly now: Now;
  /** Address of the site, without a trailing slash. */
  readonly publicUrl: string;
}
