import * as z from 'zod';
import type { Language, Role } from '../../shared/contract/settings.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Holder } from '../../shared/staff/ports.ts';
import type { ServeApiPorts } from './ports.ts';

/** One request as a route sees it: path parameters, parsed body, who asks. */
export interface Call<B = unknown> {
  readonly ports: ServeApiPorts;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: B;
  readonly holder: Holder;
  readonly token: string;
  /** Given by the caller so that a repeated request is the same one. */
  readonly idempotencyKey: string | undefined;
  readonly at: Instant;
  /** Of the sentences in the answer. */
  readonly language: Language;
}

/** A route of the API: everything that its description and its answer need, in one place. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters in braces: `/conversations/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly takes?: z.ZodType;
  /** What the body is; a route that only leads elsewhere has none. */
  readonly gives?: z.ZodType;
  readonly status?: number;
  /** Who may, a set of `shared/staff/permissions.ts`. Others are refused `role.not-allowed`. */
  readonly roles: readonly Role[];
  /** Why what it does is no change that the audit keeps; every other route that is no GET notes what was done. */
  readonly unaudited?: string;
  /** The body, or the whole answer where there is none. */
  readonly answer: (call: Call) => Promise<unknown>;
}

/** Ties the type of the body that an answer is given to the schema that it was parsed with. */
export const route = <T extends z.ZodType>(
  given: Omit<Route, 'takes' | 'answer'> & { takes: T; answer: (call: Call<z.output<T>>) => Promise<unknown> },
): Route => ({
  ...given,
  answer: (call) => given.answer({ ...call, body: given.takes.parse(call.body) }),
});

export const Done = z.object({ done: z.boolean() });
