import type { Vote } from '../../shared/contract/ideas.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { HeldVoteShelf, SubscriptionShelf } from '../../shared/ideas/ports.ts';
import type { LetterQueue } from '../../shared/intake/ports.ts';
import type { Instant, Now } from '../../shared/kernel/instant.ts';
import type { Acknowledge } from '../../shared/staff/acknowledge.ts';

/** An answer that is counted: `trace` stands for the browser, `answers` in `hours` is the limit. */
export interface SentAnswer {
  readonly form: string;
  readonly trace: string;
  readonly key: string;
  readonly at: Instant;
  readonly answers: number;
  readonly hours: number;
}

export interface ReceiveFormPorts {
  readonly letters: LetterQueue;
  readonly settings: () => Promise<Settings>;
  /** Counts a vote once: false when it was counted before. Refuses `idea.unknown`, `idea.closed`. */
  readonly castVote: (vote: Vote) => Promise<boolean>;
  readonly heldVotes: HeldVoteShelf;
  readonly subscriptions: Pick<SubscriptionShelf, 'ask' | 'confirm' | 'end'>;
  /** Counts one more mail that somebody asked for within this hour. Refuses `mail.too-often` over `most`. */
  readonly mailLimit: (who: string, most: number, at: Instant) => Promise<void>;
  /** Says that somebody has it; pressing again changes nothing. Refuses `notice.unknown`. */
  readonly acknowledge: Acknowledge;
  /** Ends all mail to a person. */
  readonly unsubscribe: (person: string, at: Instant) => Promise<void>;
  /** Whether one more answer by one browser is within the form's limit; the same answer again always is. */
  readonly withinLimit: (sent: SentAnswer) => Promise<boolean>;
  /** The key that signs links and anonymous voters. */
  readonly secret: () => Promise<string>;
  readonly now: Now;
}
