import type { Settings } from '../contract/settings.ts';
import { addSeconds, earlier, type Instant, later, type Now, secondsBetween } from '../kernel/instant.ts';
import { holderNow, standingNow } from './holder-now.ts';
import type { Holder, KeptSession, KeptTokens, ReadMember, SessionShelf, SignInPages, VerifyIdToken } from './ports.ts';
import { seal, unseal } from './sealed.ts';

/** How long a session lasts, and how long nobody need touch it. Why: docs/decisions/0036-short-sessions.md */
export const wholeSeconds = 12 * 3600;
export const idleSeconds = 3600;
/** A session is written anew once it was last touched so long ago. */
const touchSeconds = 300;

export interface SessionPorts {
  readonly shelf: SessionShelf;
  readonly verify: VerifyIdToken;
  readonly pages: Pick<SignInPages, 'renew' | 'revoke'> | null;
  readonly readMember: ReadMember;
  /** For whose address it is. */
  readonly settings: () => Promise<Settings>;
  readonly now: Now;
}
export interface OpeningPorts extends SessionPorts {
  readonly tokens: KeptTokens;
  /** 43 characters that nobody can guess. */
  readonly random: () => string;
}

const isOver = ({ endless, startedAt, seenAt }: KeptSession, at: Instant): boolean =>
  !endless && (secondsBetween(startedAt, at) >= wholeSeconds || secondsBetween(seenAt, at) >= idleSeconds);

/** Who of staff is meant by an address; undefined where nobody is. */
export const memberOf = ({ staff }: Settings, email: string) => staff.find((one) => one.email.toLowerCase() === email.toLowerCase());

/** The holder of an id token that is carried as it is, by a program. */
export const signedIn =
  ({ verify, readMember, settings }: Pick<SessionPorts, 'verify' | 'readMember' | 'settings'>) =>
  async (token: string): Promise<Holder | undefined> => {
    const claims = await verify(token);
    const named = claims && memberOf(await settings(), claims.email);
    const member = named && (await readMember(named.id));
    return claims && member && standingNow(member, claims.at);
  };

/** Opens sessions. The cookie holds an id that is kept as a hash only, with all that is known of it. */
export const openSessions = ({ shelf, tokens, verify, readMember, settings, now, random }: OpeningPorts) => {
  const open = async (kept: Omit<KeptSession, 'startedAt' | 'seenAt' | 'sealed'>, refreshToken: string | null): Promise<string> => {
    const [id, at] = [random(), now()];
    await shelf.open(id, { ...kept, startedAt: at, seenAt: at, sealed: refreshToken && seal(id, refreshToken) });
    return id;
  };
  return {
    /** Opens a session for who holds a token of ours; undefined where nobody does. */
    byToken: async (token: string): Promise<string | undefined> => {
      const kept = await tokens.read(token);
      const holder = await holderNow({ read: async () => kept }, readMember).holderOf(token);
      return kept && holder && open({ ...holder, endless: kept.endless, until: kept.until ?? null }, null);
    },
    /** Opens a session for whom the pages know, if they answer the very question that was asked. */
    byPages: async (given: { idToken: string; refreshToken: string | null }, nonce: string): Promise<string | undefined> => {
      const claims = await verify(given.idToken);
      const member = claims && claims.nonce === nonce ? memberOf(await settings(), claims.email) : undefined;
      const holder = claims && member && standingNow(member, claims.at);
      return holder && open({ ...holder, endless: false, until: claims.until }, given.refreshToken);
    },
  };
};

/** Browsers that are signed in. */
export const sessions = ({ shelf, verify, pages, readMember, settings, now }: SessionPorts) => {
  /** Asks the pages again once what they said has run out: who is disabled there is out here. What cannot be reached decides nothing. */
  const stillGood = async (id: string, session: KeptSession, at: Instant): Promise<KeptSession | undefined> => {
    if (session.until === null || session.until > at) return session;
    const refreshToken = session.sealed && unseal(id, session.sealed);
    if (!refreshToken || !pages) return undefined;
    const renewed = await pages.renew(refreshToken).catch(() => undefined);
    const claims = renewed ? await verify(renewed) : undefined;
    const member = claims && memberOf(await settings(), claims.email);
    if (renewed !== undefined && member?.id !== session.staff) return undefined;
    const until = claims?.until ?? addSeconds(at, touchSeconds);
    await shelf.touch(id, { ...session, until });
    return { ...session, until };
  };
  const standing = async (session: KeptSession): Promise<Holder | undefined> => {
    const member = await readMember(session.staff);
    if (member) return standingNow(member, session.startedAt);
    return session.endless ? { staff: session.staff, role: session.role } : undefined;
  };
  return {
    /** Who has a session, `idle` being for how many seconds nobody has touched the page that asks; undefined once it is over. */
    holderOf: async (id: string, idle: number): Promise<Holder | undefined> => {
      const kept = await shelf.read(id);
      const at = now();
      const session = kept && !isOver(kept, at) ? await stillGood(id, kept, at) : undefined;
      const holder = session && (await standing(session));
      if (!session || !holder) return undefined;
      const seenAt = later(session.seenAt, earlier(at, addSeconds(at, -Math.max(0, idle))));
      if (secondsBetween(session.seenAt, seenAt) >= touchSeconds) await shelf.touch(id, { ...session, seenAt });
      return holder;
    },
    /** Ends a session, here and with the pages that it came from. */
    end: async (id: string): Promise<{ readonly byPages: boolean }> => {
      const kept = await shelf.read(id);
      const refreshToken = kept?.sealed && unseal(id, kept.sealed);
      await shelf.end(id);
      if (refreshToken) await pages?.revoke(refreshToken).catch(() => undefined);
      return { byPages: kept !== undefined && kept.until !== null && kept.sealed !== null };
    },
  };
};
export type Sessions = ReturnType<typeof sessions>;
export type OpenSessions = ReturnType<typeof openSessions>;
