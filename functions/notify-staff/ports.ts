import type { Notice } from '../../shared/contract/conversations.ts';
import type { NoticeChannel, Settings } from '../../shared/contract/settings.ts';
import type { ConversationShelf } from '../../shared/conversations/ports.ts';
import type { ChannelShelf } from '../../shared/intake/ports.ts';
import type { Instant, Now } from '../../shared/kernel/instant.ts';
import type { ShownNotice } from '../../shared/staff/notices/notice-adapter.ts';
import type { Earlier } from '../../shared/staff/notices/ports.ts';
import type { NoticeShelf, NoticeTestShelf, SummaryShelf } from '../../shared/staff/ports.ts';

/** A fact about a deadline, as the bus brings it. `step` is that of its claim. */
export interface DeadlineFact {
  readonly conversation: string;
  readonly claim: string;
  readonly metric: Notice['metric'];
  readonly step: Notice['step'];
  readonly dueAt: Instant;
}
/** Something else that happened to a conversation, of which its notices should know. */
export interface ChangeFact {
  readonly conversation: string;
  readonly happened: 'attended' | 'answered' | 'resolved' | 'revoked';
}

/** Something for one member of staff alone: an act gave them a conversation, or a note of it names them. */
export interface PersonalFact {
  readonly conversation: string;
  readonly act: string;
  readonly staff: string;
}

/** Somebody pressed "Send test" of a notice channel. */
export interface TestFact {
  readonly channel: string;
  readonly test: string;
}

/** A rung of the ladder that a month has reached which nobody approved in time. */
export interface MonthFact {
  readonly month: string;
  /** `climb-0` for the first rung. */
  readonly step: string;
  readonly dueAt: Instant;
}

/** A channel is in trouble, or well again. `code` says what was wrong when it began. */
export interface TroubleFact {
  readonly channel: string;
  readonly trouble: string;
  readonly code: string;
  readonly over: boolean;
}

/** What is asked of the queue for later, at most 900 seconds ahead: to tell a fact to those who sleep now, or a summary at an instant. */
export type Later =
  | { readonly fact: DeadlineFact }
  | { readonly trouble: TroubleFact }
  | { readonly personal: PersonalFact }
  | { readonly month: MonthFact }
  | { readonly summary: string; readonly until: Instant };

/** Speaks to the channels of staff. */
export interface Messengers {
  /** Whether a channel shows the same notice once, however often it is sent. */
  repeatable(channel: NoticeChannel): boolean;
  /**
   * `to` is the address of one person where the channel has none of its own; `thread` is where the conversation's first notice
   * stands. Throws `NoticeNotTaken` or `Refusal` when it certainly was not taken.
   */
  send(channel: NoticeChannel, notice: ShownNotice, to: string | undefined, thread?: string): Promise<{ readonly handle: string | null }>;
  /** Changes what was sent, where the channel can: somebody has it, or it is over. */
  change(channel: NoticeChannel, verb: 'update' | 'resolve', notice: ShownNotice, earlier: Earlier): Promise<void>;
}

export interface NotifyStaffPorts {
  readonly conversations: Pick<ConversationShelf, 'read'>;
  readonly notices: NoticeShelf;
  readonly summaries: SummaryShelf;
  readonly channels: Pick<ChannelShelf, 'read'>;
  readonly tests: Pick<NoticeTestShelf, 'claim' | 'read' | 'settle'>;
  readonly settings: () => Promise<Settings>;
  readonly secret: () => Promise<string>;
  readonly messengers: Messengers;
  readonly later: (message: Later, delaySeconds: number) => Promise<void>;
  readonly now: Now;
  readonly publicUrl: string;
  /** Notes which conversation a claim is of, for a channel that names claims alone when somebody took them. */
  readonly noteClaim: (claim: string, conversation: string) => Promise<void>;
}

/** A notice that was made, with where it goes. */
export interface Sending {
  readonly notice: Notice;
  readonly channel: NoticeChannel;
  readonly to: string | undefined;
  readonly shown: ShownNotice;
  readonly thread?: string | undefined;
}
