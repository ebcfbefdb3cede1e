import type { AuditLine, AuditPage, AuditSeal } from '../contract/audit.ts';
import type { Notice } from '../contract/conversations.ts';
import type { NoticeTest } from '../contract/notice-tests.ts';
import type { Presence } from '../contract/presence.ts';
import type { Role } from '../contract/settings.ts';
import type { SavedView } from '../contract/views.ts';
import type { Instant } from '../kernel/instant.ts';

/** Who holds a token. */
export interface Holder {
  readonly staff: string;
  readonly role: Role;
}
/** Access tokens, with the role that each was made for; `endless` are those that never run out. The table keeps their hash only. */
export interface KeptTokens {
  read(token: string): Promise<(Holder & { readonly endless: boolean }) | undefined>;
}
/** Who holds a token now. */
export interface TokenShelf {
  holderOf(token: string): Promise<Holder | undefined>;
}

/** Who takes a conversation, and when. */
export interface Hold {
  readonly by: string;
  readonly at: Instant;
}
/** Settles who has a conversation when several take it at once. */
export interface HoldShelf {
  /** Takes it from where it stands, which is named by its latest assignment `after`; answers with who was first. */
  take(conversation: string, after: string, hold: Hold): Promise<Hold>;
}

/** Who has which conversation open. A row that nobody writes anew ends by itself. */
export interface PresenceShelf {
  keep(conversation: string, presence: Presence): Promise<void>;
  of(conversation: string): Promise<readonly Presence[]>;
}

/** Notices in the partition of their conversation. */
export interface NoticeShelf {
  /** Keeps a notice before it is sent: false when it is known already. */
  begin(notice: Notice): Promise<boolean>;
  read(conversation: string, notice: string): Promise<Notice | undefined>;
  /** From `failed` back to `sending`, before it is sent again: false when somebody else has it, or it did not fail. */
  resume(conversation: string, notice: string): Promise<boolean>;
  /** Says what became of it, with the handle that the channel gave. */
  mark(conversation: string, notice: string, state: Notice['state'], handle?: string): Promise<void>;
  /** Keeps that the channel was told that it is over. */
  close(conversation: string, notice: string, at: Instant): Promise<void>;
}

/** Tests of notice channels, kept for a week. */
export interface NoticeTestShelf {
  /** Asks for one: false when this id was asked for before. */
  ask(test: NoticeTest): Promise<boolean>;
  read(channel: string, test: string): Promise<NoticeTest | undefined>;
  /** Takes one that waits, to send it: false when somebody has. */
  claim(channel: string, test: string): Promise<boolean>;
  /** Says what became of one that was taken; what is known to be sent or failed stays so. */
  settle(channel: string, test: string, outcome: Pick<NoticeTest, 'state' | 'handle' | 'problem'>): Promise<void>;
}

/** One alarm that is told with others. */
export interface SummaryRow {
  readonly claim: string;
  readonly conversation: string;
  readonly step: string;
  readonly dueAt: Instant;
}
/** Alarms that are told together: a storm of them, or what was delivered late. */
export interface SummaryShelf {
  /** Whether any of these minutes (`2026-11-16T07:30`) has a storm. */
  stormy(minutes: readonly string[]): Promise<boolean>;
  /** Adds an alarm to a summary; again, nothing changes. */
  add(summary: string, row: SummaryRow): Promise<void>;
  /** `mine` for whoever opens the summary, who then sees to it that it is told; `closed` when that is under way already. */
  open(summary: string): Promise<'mine' | 'open' | 'closed'>;
  /** Takes no more rows: it is being told. */
  close(summary: string): Promise<void>;
  /** How many it holds, and those that fell due first. */
  rows(
    summary: string,
    first: number,
  ): Promise<{ readonly count: number; readonly breached: number; readonly first: readonly SummaryRow[] }>;
}

/** Saved views of the inbox, removed ones too as long as they can be brought back. */
export interface ViewShelf {
  all(): Promise<readonly SavedView[]>;
  read(id: string): Promise<SavedView | undefined>;
  /** Keeps a view over the version before it (none before the first): false when somebody was faster. */
  keep(view: SavedView): Promise<boolean>;
}

/** What staff did, one line each, never changed. */
export interface AuditShelf {
  /** Keeps a line once: again, nothing changes. */
  note(line: Omit<AuditLine, 'id'>): Promise<void>;
  /** Lines of a day, by one of staff or on one thing, newest first; `before` is the `next` of the page before. */
  page(where: 'day' | 'by' | 'on', of: string, page: { readonly limit: number; readonly before?: string | undefined }): Promise<AuditPage>;
  /** Every line of a day, oldest first, consistently read. */
  whole(day: string): Promise<readonly AuditLine[]>;
  /** Seals from one day to another, both included, oldest first. */
  seals(from: string, to: string): Promise<readonly AuditSeal[]>;
  lastSeal(): Promise<AuditSeal | null>;
  /** Keeps a seal once; answers with the one that is kept. */
  seal(seal: AuditSeal): Promise<AuditSeal>;
}
