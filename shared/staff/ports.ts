import type { AuditLine, AuditPage, AuditSeal } from '../contract/audit.ts';
import type { Notice } from '../contract/conversations.ts';
import type { Fact } from '../contract/events.ts';
import type { NoticeTest } from '../contract/notice-tests.ts';
import type { Presence } from '../contract/presence.ts';
import type { Role, StaffMember } from '../contract/settings.ts';
import type { SavedView } from '../contract/views.ts';
import type { Instant } from '../kernel/instant.ts';

/** Who holds a token. */
export interface Holder {
  readonly staff: string;
  readonly role: Role;
}
/** A token as it is kept: the role that it was made for, and when; `endless` are those that never run out. */
export interface KeptToken extends Holder {
  readonly endless: boolean;
  readonly at?: Instant | undefined;
  readonly until?: Instant | undefined;
}
/** Access tokens. The table keeps their hash only. */
export interface KeptTokens {
  read(token: string): Promise<KeptToken | undefined>;
}
/** Who holds a token now. */
export interface TokenShelf {
  holderOf(token: string): Promise<Holder | undefined>;
}

/** What a token of the sign-in pages says, once its signature held: whose address, from when until when. */
export interface IdClaims {
  readonly email: string;
  readonly at: Instant;
  readonly until: Instant;
  readonly nonce: string | undefined;
}
/** Undefined for whatever is no such token, or no longer. */
export type VerifyIdToken = (token: string) => Promise<IdClaims | undefined>;

/** Where staff sign in with their organisation (OAuth 2.0 code flow with PKCE, RFC 7636). */
export interface SignInPages {
  /** Where a browser is sent to sign in. */
  address(asked: { state: string; nonce: string; challenge: string; returnTo: string }): Promise<string>;
  /** Trades a code; null when it is refused. */
  trade(code: string, verifier: string, returnTo: string): Promise<{ idToken: string; refreshToken: string | null } | null>;
  /** The next id token; null when it is refused. Throws when nobody answers. */
  renew(refreshToken: string): Promise<string | null>;
  revoke(refreshToken: string): Promise<void>;
  /** Where a browser is sent so that the pages forget it, too; null where they know no such thing. */
  leave(returnTo: string): Promise<string | null>;
}

/**
 * A browser that is signed in. `until` is how long the word that it was opened on holds, null for ever; `sealed` is what renews it,
 * readable only with the id of the session. `endless` like the token that it was opened with.
 */
export interface KeptSession extends Holder {
  readonly endless: boolean;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly until: Instant | null;
  readonly sealed: string | null;
}
/** Sessions by the hash of their id, and when each of staff was seen last. */
export interface SessionShelf {
  open(id: string, session: KeptSession): Promise<void>;
  read(id: string): Promise<KeptSession | undefined>;
  /** Keeps what changed; a session that was ended meanwhile stays so. */
  touch(id: string, session: KeptSession): Promise<void>;
  end(id: string): Promise<void>;
  /** Takes the state of a sign-in: true for whoever is first. */
  takeState(state: string, at: Instant): Promise<boolean>;
  seen(): Promise<ReadonlyMap<string, Instant>>;
}

/** One member of staff as they are kept at this moment. */
export type ReadMember = (id: string) => Promise<StaffMember | undefined>;

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
  keep(presence: Presence): Promise<void>;
  /** Everybody who said so within `presentSeconds`, and perhaps who did shortly before. */
  at(now: Instant): Promise<readonly Presence[]>;
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

/** Notices over all conversations. */
export interface NoticeList {
  /** Those of a day (UTC) that are wanted, newest first; `next` is the `before` of the page after. A page looks at 800 rows at most. */
  page(asked: {
    readonly day: string;
    readonly limit: number;
    readonly before?: string;
    readonly wanted: (notice: Notice) => boolean;
  }): Promise<{ readonly items: readonly Notice[]; readonly next: string | null; readonly examined: number }>;
  /** Asks for one that failed to be told again, by a fact: false when it did not fail, or is being sent. */
  again(conversation: string, notice: string, fact: Fact): Promise<boolean>;
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

/** Users of the organisation's sign-in pages, by e-mail address. */
export interface StaffAccounts {
  /** Lets somebody sign in and tells them how; whoever is known there already is let in again. */
  invite(email: string, name: string): Promise<void>;
  /** Tells them again, while they have not signed in. */
  inviteAgain(email: string, name: string): Promise<void>;
  /** Lets somebody sign in no more and ends what they have; who is not known there is out already. */
  end(email: string): Promise<void>;
  bringBack(email: string, name: string): Promise<void>;
}

/** What staff did, one line each, never changed. `subject` is an id. */
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
