import { Secrets } from '../../../../shared/contract/settings.ts';
import { askPlatform } from '../../../../shared/intake/asking.ts';
import { type Access, type Ask, askedAs, type PlatformAdapter, type SourceAct } from '../../../../shared/intake/platform.ts';
import { type Instant, instantFrom } from '../../../../shared/kernel/instant.ts';

export const now: Instant = instantFrom('2026-11-16T08:00:00Z');

export const accessOf = (account: string, secrets: object = {}): Access => ({
  account,
  token: 'a-token',
  secrets: Secrets.parse({ token: 'a-token', signing: ['a-secret'], ...secrets }),
});

/** What was asked of a platform, in the order of asking; the answers are told by method and URL. */
export interface Asked {
  readonly ask: Ask;
  readonly requests: Array<{ method: string; url: string; headers: Record<string, string>; body: string }>;
}
export const platformThat = (
  answers: (method: string, url: string, body: string) => { status?: number; headers?: Record<string, string>; json?: unknown } | undefined,
): Asked => {
  const requests: Asked['requests'] = [];
  const reach: typeof fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const [method, body] = [init?.method ?? 'GET', typeof init?.body === 'string' ? init.body : ''];
    requests.push({ method, url, headers: Object.fromEntries(new Headers(init?.headers)), body });
    const { status = 200, headers = {}, json = {} } = answers(method, url, body) ?? { status: 404 };
    return new Response(status === 204 ? null : JSON.stringify(json), { status, headers });
  };
  return { ask: askPlatform(reach, () => Date.parse(now)), requests };
};

/** The parts of a body, as its adapter reads it. */
export const partsOf = ({ read }: PlatformAdapter, body: unknown, headers: Record<string, string> = {}) =>
  read({ body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), headers, receivedAt: now });

export const actsOf = (adapter: PlatformAdapter, body: unknown, headers?: Record<string, string>): SourceAct[] =>
  partsOf(adapter, body, headers).flatMap((part) => ('act' in part ? [part.act] : []));

/** The acts of bodies that polling brought. */
export const actsIn = (adapter: PlatformAdapter, bodies: readonly Buffer[]): SourceAct[] =>
  bodies.flatMap((body) => actsOf(adapter, body.toString(), { [askedAs]: 'asked' }));
