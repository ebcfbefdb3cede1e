import type { NoticeChannel } from '../../contract/settings.ts';
import type { NoticeAdapter, NoticeVerb, ShownNotice } from './notice-adapter.ts';

/**
 * A channel did not take a notice: the queue brings it again. `status` is the HTTP status, null where there was none;
 * `retryAfterSeconds` is what the channel asked for when it was told too much at once, `answered` its own word for the refusal.
 * The message names no words of people.
 */
export class NoticeNotTaken extends Error {
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;
  readonly answered: string | null;
  constructor(
    message: string,
    status: number | null,
    retryAfterSeconds: number | null = null,
    { answered = null, ...options }: { cause?: unknown; answered?: string | null } = {},
  ) {
    super(message, options);
    this.name = 'NoticeNotTaken';
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
    this.answered = answered;
  }
}

/** What is known from an earlier notice: `handle` finds the message again, `thread` is where the conversation's first one stands. */
export interface Earlier {
  readonly handle?: string | null | undefined;
  readonly thread?: string | undefined;
}

/**
 * Does one thing with one notice on one channel and answers with the handle of the message, null where the channel gives none.
 * Does nothing where the channel cannot change what it showed. Throws NoticeNotTaken, or Refusal for an address that is not allowed.
 */
export type Deliver = (
  adapter: NoticeAdapter,
  verb: NoticeVerb,
  notice: ShownNotice,
  channel: NoticeChannel,
  earlier?: Earlier,
) => Promise<{ readonly handle: string | null }>;
