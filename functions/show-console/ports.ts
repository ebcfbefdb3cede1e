import type { Now } from '../../shared/kernel/instant.ts';
import type { SessionShelf, SignInPages } from '../../shared/staff/ports.ts';
import type { OpenSessions, Sessions } from '../../shared/staff/sessions.ts';

/** A file that a page needs, with the hash of its content. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly hash: string;
}

export interface ShowConsolePorts {
  readonly open: OpenSessions;
  readonly sessions: Sessions;
  /** True for whoever comes back first with the state of a sign-in. */
  readonly takeState: SessionShelf['takeState'];
  readonly pages: SignInPages | null;
  readonly asset: (name: string) => Asset | null;
  /** 43 characters that nobody can guess. */
  readonly random: () => string;
  readonly now: Now;
  /** Address of the site, without a trailing slash. */
  readonly publicUrl: string;
  /** Where the API leads to for the bytes of media. */
  readonly mediaOrigin: string;
}
