import { Refusal } from '../../shared/kernel/refusal.ts';
import type { Holder } from '../../shared/staff/ports.ts';
import { csrfFits, sessionCookie } from '../../shared/staff/session.ts';
import type { ServeApiPorts } from './ports.ts';

const safe = ['GET', 'HEAD', 'OPTIONS'];

/** For how many seconds nobody has touched the page that asks: a page that is only left open keeps nobody signed in. */
const idleOf = (request: Request): number => Number(request.headers.get('x-idle-seconds')) || 0;

const cookieOf = (header: string | undefined): string | undefined =>
  header
    ?.split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(`${sessionCookie}=`))
    ?.slice(sessionCookie.length + 1);

/**
 * Who asks: by `Authorization: Bearer`, or by the session that the console's cookie names, which on unsafe methods needs our Origin and the session's
 * CSRF token beside it. Refuses `token.missing`, `token.unknown` (401), `origin.foreign`, `csrf.missing` (403).
 */
export const guard =
  ({ tokens, signedIn, sessions, publicUrl }: Pick<ServeApiPorts, 'tokens' | 'signedIn' | 'sessions' | 'publicUrl'>) =>
  async (request: Request): Promise<{ holder: Holder; token: string }> => {
    const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    const cookie = bearer ? undefined : cookieOf(request.headers.get('cookie') ?? undefined);
    const token = bearer ?? cookie;
    if (!token) throw new Refusal('token.missing', 401, 'Send your token as Authorization: Bearer …, or sign in at /console.');
    const carried = async () => (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) ? await signedIn(token) : undefined) ?? tokens.holderOf(token);
    const holder = await (cookie ? sessions.holderOf(cookie, idleOf(request)) : carried());
    if (!holder) throw new Refusal('token.unknown', 401, 'This token is unknown or has ended. Sign in again.');
    if (cookie && !safe.includes(request.method)) {
      if (request.headers.get('origin') !== new URL(publicUrl).origin)
        throw new Refusal('origin.foreign', 403, 'The console acts from its own pages only.');
      if (!csrfFits(token, request.headers.get('x-csrf-token') ?? ''))
        throw new Refusal('csrf.missing', 403, 'Reload the page and try again.');
    }
    return { holder, token };
  };
