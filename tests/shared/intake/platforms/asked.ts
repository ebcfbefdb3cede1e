import { Secrets } from '../../../../shared/contract/settings.ts';
import { askPlatform, PlatformRefusal } from '../../../../shared/intake/asking.ts';
import {
  type Access,
  type Ask,
  askedAs,
  type OutgoingRequest,
  type Part,
  type PlatformAdapter,
  type SourceAct,
} from '../../../../shared/intake/platform.ts';
import { instantFrom } from '../../../../shared/kernel/instant.ts';

/** When every body of these tests is received, and every platform asked. */
export const now = instantFrom('2026-11-16T08:00:00Z');

/** The parts of a body, given as text or as what JSON is made of. */
export const partsOf = (adapter: PlatformAdapter, body: unknown, headers: Record<string, string> = {}): readonly Part[] =>
  adapter.read({ body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), receivedAt: now, headers });

export const actsOf = (adapter: PlatformAdapter, body: unknown, headers?: Record<string, string>): SourceAct[] =>
  partsOf(adapter, body, headers).flatMap((part) => ('act' in part ? [part.act] : []));

/** The only act of a body. */
export const actOf = (adapter: PlatformAdapter, body: unknown, headers?: Record<string, string>): SourceAct => {
  const [part, ...more] = partsOf(adapter, body, headers);
  if (!part || !('act' in part) || more.length > 0) throw new Error(`not one act: ${JSON.stringify([part, ...more])}`);
  return part.act;
};

/** The acts of bodies that polling brought. */
export const actsIn = (adapter: PlatformAdapter, bodies: readonly Buffer[]): SourceAct[] =>
  bodies.flatMap((body) => actsOf(adapter, body.toString(), { [askedAs]: 'asked' }));

export const accessOf = (account: string, given: object = {}): Access => {
  const secrets = Secrets.parse({ token: 'a-token', signing: ['a-secret'], ...given });
  return { account, token: secrets.token ?? '', secrets };
};

/**
 * An API that answers by the beginning of an address, and writes down what it was asked. A number refuses with that status, an
 * error is thrown as it is.
 */
export const apiOf = (answers: Readonly<Record<string, object | number>>) => {
  const asked: OutgoingRequest[] = [];
  const ask: Ask = async (request) => {
    asked.push(request);
    const answer = Object.entries(answers).find(([begin]) => decodeURIComponent(request.url).startsWith(begin))?.[1] ?? 404;
    if (typeof answer === 'number') throw new PlatformRefusal(answer);
    if (answer instanceof Error) throw answer;
    return { status: 200, headers: {}, body: JSON.stringify(answer) };
  };
  return { ask, asked };
};

/** One that answers what a test decides, with status and headers, and is reached as the network is. */
export const platformThat = (
  answers: (method: string, url: string, body: string) => { status?: number; headers?: Record<string, string>; json?: unknown } | undefined,
) => {
  const requests: Array<{ method: string; url: string; headers: Record<string, string>; body: string }> = [];
  const reach: typeof fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const [method, body] = [init?.method ?? 'GET', typeof init?.body === 'string' ? init.body : ''];
    requests.push({ method, url, headers: Object.fromEntries(new Headers(init?.headers)), body });
    const { status = 200, headers = {}, json = {} } = answers(method, url, body) ?? { status: 404 };
    return new Response(status === 204 ? null : JSON.stringify(json), { status, headers });
  };
  return { ask: askPlatform(reach, () => Date.parse(now)), requests };
};
