import type { Me, Problem } from '../../../shared/contract/api.ts';
import type { refusalSaid } from '../../../shared/words/refusals/refusal-said.ts';

/** Why a call failed: `code` is the API's own, or `network` when nobody answered; `facts` are what its words are made of. */
export class CallFailed extends Error {
  readonly code: string;
  readonly status: number;
  readonly facts: Readonly<Record<string, string>>;
  /** Says it in words of a language, once these are there. */
  readonly said: typeof refusalSaid | undefined;
  constructor(code: string, status: number, detail: string, facts: Readonly<Record<string, string>> = {}, said?: typeof refusalSaid) {
    super(detail);
    this.name = 'CallFailed';
    this.code = code;
    this.status = status;
    this.facts = facts;
    this.said = said;
  }
}

let session: Me | null = null;
let endSession = (): void => {};
/** What is done when who was signed in is so no more. */
export const onSessionEnded = (then: () => void): void => {
  endSession = then;
};
/** When somebody last touched the page: what it asks by itself keeps nobody signed in. */
let touched = Date.now();
for (const touch of ['pointerdown', 'keydown'])
  addEventListener(touch, () => {
    touched = Date.now();
  });
/** How far the service's clock is ahead of this machine's, in milliseconds. */
let ahead = 0;
export const serviceNow = (): number => Date.now() + ahead;

const failureOf = async (answer: Response): Promise<CallFailed> => {
  // what stands between the API and us may answer in its own words
  const problem: Partial<Problem> | null = await answer.json().catch(() => null);
  if (!problem?.code) return new CallFailed(`http.${answer.status}`, answer.status, answer.statusText);
  // words of refusals are fetched when the first comes; without them there is the API's own sentence
  const said = await import('../../../shared/words/refusals/refusal-said.ts').then((words) => words.refusalSaid).catch(() => undefined);
  return new CallFailed(problem.code, answer.status, problem.detail ?? '', problem.facts, said);
};

/**
 * Asks the API for what its route gives: every answer is held to the route's own schema where it is made, so that nothing reads it
 * again here. `key` makes a repeated press the same press. Throws CallFailed.
 */
export const ask = async <T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  key?: string,
): Promise<T> => {
  const idle = Math.round((Date.now() - touched) / 1000);
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': document.documentElement.lang || 'en',
    'x-idle-seconds': String(idle),
  };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET' && session) headers['x-csrf-token'] = session.csrf;
  if (key) headers['idempotency-key'] = key;
  let answer: Response;
  try {
    answer = await fetch(`/api/v1${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new CallFailed('network', 0, '');
  }
  if (answer.status === 401) {
    // whoever was in stays on the page with what they typed; nobody was in, and there is nothing to lose
    if (session) endSession();
    else location.assign(`/console/sign-in?${new URLSearchParams({ next: location.pathname + location.search })}`);
    throw new CallFailed('session.ended', 401, '');
  }
  if (!answer.ok) throw await failureOf(answer);
  return answer.json();
};

/** Who is signed in; also sets our clock by the service's. */
export const fetchMe = async (): Promise<Me> => {
  session = await ask<Me>('GET', '/me');
  ahead = session.now ? Date.parse(session.now) - Date.now() : 0;
  return session;
};
