import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Outgoing, OutgoingAnswer } from '../functions.ts';
import type { Seen } from './seen.ts';

/** Whose token a request carries: the account of the channel, and where its platform calls us. Empty where no channel is known. */
export interface Caller {
  readonly platform: string;
  readonly account: string;
  readonly hook: string;
}

/** What a platform is asked, on its own clock. `number` is the same for the same request: ids of what is made come of it. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly seconds: number;
  readonly number: number;
  readonly caller: Caller;
  readonly seen: Seen;
}

/** What a platform posts back a second after it took a reply, before it is signed. */
export interface Echo {
  readonly platform: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface Answered {
  readonly answer: OutgoingAnswer;
  readonly echo?: Echo;
  /** Who or what on the platform it was for. */
  readonly to?: string;
  /** It answers nobody. */
  readonly post?: boolean;
}
/** Plays one platform: its documented answer when all goes well, or null to what is not known of it. */
export type Plays = (asked: Asked) => Answered | null;

export const nobody: Caller = { platform: '', account: '', hook: '' };

export const askedOf = (request: Outgoing, seconds: number, caller: Caller, seen: Seen): Asked => ({
  method: request.method,
  url: new URL(request.url),
  headers: request.headers,
  body: request.body,
  seconds,
  number: (createHash('sha256').update(request.url).update(request.body).digest().readUInt32BE(0) % 900_000_000) + 100_000_000,
  caller,
  seen,
});

export const ok = (body: unknown, status = 200): OutgoingAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
/** Done, and nothing to be said of it. */
export const done: Answered = { answer: { status: 204, headers: {}, body: '' } };
export const plainly = (body: unknown, status?: number): Answered => ({ answer: ok(body, status) });

/** The JSON that was sent, in a shape. Throws on another: the request is not as the platform documents it. */
export const sent = <Schema extends z.ZodType>(schema: Schema, { body }: Asked): z.infer<Schema> => schema.parse(JSON.parse(body));
/** The fields of a form that was sent. */
export const formIn = ({ body }: Asked): Readonly<Record<string, string>> => Object.fromEntries(new URLSearchParams(body));
/** The parts of a path, decoded, behind so many that say nothing. */
export const partsOf = ({ url }: Asked, behind = 0): string[] =>
  url.pathname
    .split('/')
    .slice(1 + behind)
    .map(decodeURIComponent);
export const isoAt = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** RFC 6749, section 5.1. */
export const token = ({ number }: Asked): Answered =>
  plainly({ access_token: `local-access-${number}`, token_type: 'bearer', expires_in: 7200, refresh_token: `local-refresh-${number}` });
export const Text = z.looseObject({ text: z.string() });
