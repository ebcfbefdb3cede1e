import { PlatformRefusal } from '../../../../shared/intake/asking.ts';
import type { Access, Ask, OutgoingRequest, Part, PlatformAdapter, SourceAct } from '../../../../shared/intake/platform.ts';
import { instantFrom } from '../../../../shared/kernel/instant.ts';

/** When every body of these tests is received. */
export const receivedAt = instantFrom('2026-11-16T08:00:00Z');

/** The parts of a body, given as text or as what JSON is made of. */
export const partsOf = (adapter: PlatformAdapter, body: unknown, headers: Record<string, string> = {}): readonly Part[] =>
  adapter.read({ body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), receivedAt, headers });

/** The only act of a body. */
export const actOf = (adapter: PlatformAdapter, body: unknown, headers?: Record<string, string>): SourceAct => {
  const [part, ...more] = partsOf(adapter, body, headers);
  if (!part || !('act' in part) || more.length > 0) throw new Error(`not one act: ${JSON.stringify([part, ...more])}`);
  return part.act;
};

export const accessAs = (account: string, token = 'token'): Access => ({ account, token, secrets: { signing: [], token } });

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
