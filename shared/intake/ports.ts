import type { Interaction } from '../contract/acts.ts';
import type { ChannelState, TendMessage, TestMessage, Trouble } from '../contract/channel-state.ts';
import type { Fact } from '../contract/events.ts';
import type { Letter } from '../contract/letters.ts';
import type { KeptMedia } from '../contract/media.ts';
import type { Quarantined, QuarantineList } from '../contract/quarantine.ts';
import type { Secrets } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Pace } from './pace.ts';

/** The letters queue. Throws when the letter was not kept: then nothing may be acknowledged. */
export interface LetterQueue {
  send(letter: Letter): Promise<void>;
}

/** Secrets of connections. `fresh` asks the store again, at most once in 30 s. Undefined: nobody by that name, or no secret set. */
export interface SecretShelf {
  of(name: string): Promise<Secrets | undefined>;
  fresh(name: string): Promise<Secrets | undefined>;
}

/** Where the bytes of letters over 190 KB are kept. */
export interface LetterBodies {
  put(key: string, body: Buffer): Promise<void>;
}

/** Parts of letters that are kept for a person to see, or counted under the rule that ignores them. */
export interface IntakeShelf {
  quarantine(letter: Letter, body: Buffer, codes: readonly string[]): Promise<void>;
  ignore(letter: Letter, part: number, rule: string): Promise<void>;
  /** A letter that was in quarantine was read well at last. */
  readAgain(letter: Letter): Promise<void>;
}

/** What is in quarantine, for a person to see and settle. */
export interface QuarantineShelf {
  list(asked: { readonly limit: number; readonly next?: string | undefined; readonly all: boolean }): Promise<QuarantineList>;
  read(id: string): Promise<{ readonly row: Quarantined; readonly letter: Letter } | undefined>;
  /** False when it is read or discarded by now. */
  settle(id: string, to: Partial<Pick<Quarantined, 'state' | 'replayedAt' | 'discarded'>>): Promise<boolean>;
}

/** Reads tokens that Google signed. Null: forged, run out, or meant for another audience. Rejects when Google's keys cannot be had. */
export interface GoogleTokens {
  emailOf(token: string, audience: string): Promise<string | null>;
}

/** How channels fare. A channel of which nothing is known has an empty state. */
export interface ChannelShelf {
  all(): Promise<readonly ChannelState[]>;
  read(channel: string): Promise<ChannelState>;
  change(channel: string, to: Partial<Omit<ChannelState, 'channel'>>): Promise<void>;
  /** Moves the next asking from `seen` to `next`, once: false when somebody else asks already. */
  claimAsking(channel: string, seen: Instant | null, next: Instant): Promise<boolean>;
  /** Writes that trouble began or is over, with the fact that says so, once: false when somebody else did. */
  turn(channel: string, seen: Trouble | null, next: Trouble | null, fact: Fact): Promise<boolean>;
  /** Asks for a test message, in place of the one before, with the fact that says so. */
  askTest(channel: string, message: TestMessage): Promise<void>;
  /** queued → sending, once: false when somebody has it, or another was asked for. */
  claimTest(channel: string, test: string): Promise<boolean>;
}

/** How fast is sent through each channel. `write` is false when somebody else was faster than `expected`. */
export interface PaceShelf {
  read(channel: string): Promise<Pace | null>;
  write(channel: string, pace: Pace, expected: Pace | null): Promise<boolean>;
}

/** Copies of media: what is known of them, beside the acts that brought them. */
export interface MediaShelf {
  /** The act itself, consistent: undefined when it is no interaction. */
  said(conversation: string, act: string): Promise<Interaction | undefined>;
  read(conversation: string, interaction: string, media: string): Promise<KeptMedia | undefined>;
  /** All that came along with one interaction, consistent. */
  of(conversation: string, interaction: string): Promise<readonly KeptMedia[]>;
  put(kept: KeptMedia): Promise<void>;
  remove(kept: KeptMedia): Promise<void>;
}

/** The bytes of copies, by the id of the copy. Removing what is not there is no error. */
export interface MediaBodies {
  put(media: string, type: string, body: Buffer): Promise<void>;
  remove(media: string): Promise<void>;
}

/** The queue of `tend-channels`; a delay is in whole seconds, 900 at most. */
export type AskToTend = (messages: readonly TendMessage[], delaySeconds?: number) => Promise<void>;
