import type { Notice } from '../contract/conversations.ts';
import type { Role } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';

/** Who holds a token. */
export interface Holder {
  readonly staff: string;
  readonly role: Role;
}
/** Access tokens: the table keeps their hash only. */
export interface TokenShelf {
  holderOf(token: string): Promise<Holder | undefined>;
}

/** Notices in the partition of their conversation. */
export interface NoticeShelf {
  /** Keeps a notice before it is sent: false when it is known already. */
  begin(notice: Notice): Promise<boolean>;
  read(conversation: string, notice: string): Promise<Notice | undefined>;
  mark(conversation: string, notice: string, state: Notice['state']): Promise<void>;
}

/** What staff did, one line each, never changed. `subject` is an id. */
export interface AuditShelf {
  note(line: { at: Instant; by: string; did: string; subject: string }): Promise<void>;
}
