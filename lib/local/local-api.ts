import * as z from 'zod';
import type { Calm } from './calm.ts';
import type { VirtualClock } from './clock.ts';
import type { LocalChannel } from './local-channels.ts';
import type { TimeMover } from './moving-time.ts';
import type { Outbox } from './outbox.ts';
import { Prepared, type PreparedAnswers } from './platforms/prepared.ts';

export interface LocalRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: Buffer;
  readonly host: string;
  readonly origin: string | undefined;
}
export type LocalApi = (request: LocalRequest) => Promise<{ status: number; body: unknown }>;

const Move = z.object({
  now: z.iso.datetime({ offset: true }).optional(),
  speed: z.number().min(0).max(100_000).optional(),
  every: z.boolean().default(false),
});
const home = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
/** Whether a request comes from this machine, and from no page of another site. */
export const isHomely = ({ host = '', origin }: { readonly host?: string | undefined; readonly origin?: string | undefined }): boolean =>
  home.test(host) && (origin === undefined || origin === `http://${host}`);
/** What was sent; undefined where that is no JSON. */
const jsonIn = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};
const refuse = (status: number, code: string, detail: string) => ({
  status,
  body: { type: 'about:blank', title: code, status, code, detail },
});

export interface LocalApiOptions {
  readonly clock: VirtualClock;
  readonly mover: TimeMover;
  readonly calm: Calm;
  readonly outbox: Outbox;
  readonly prepared: PreparedAnswers;
  readonly channels: () => Promise<readonly LocalChannel[]>;
  readonly ready: () => boolean;
  readonly aws: string;
  /** Deletes what has expired by the time that was moved to. */
  readonly expire: () => Promise<void>;
}

/** `/local`: clock, channels, outbox, answers that platforms are to give, and health of this machine. For callers on it only: loopback Host, no foreign Origin. */
export const localApi = ({ clock, mover, calm, outbox, prepared, channels, ready, aws, expire }: LocalApiOptions): LocalApi => {
  const told = () => ({ now: new Date(clock.now()).toISOString(), speed: clock.speed() });
  const prepare = (body: Buffer) => {
    const given = Prepared.safeParse(jsonIn(body));
    if (!given.success) return refuse(400, 'request.invalid', 'Send {"url": …, "status": 200, "headers": {}, "body": …, "times": 1}.');
    prepared.add(given.data);
    return { status: 200, body: prepared.told() };
  };
  const moveClock = async (body: Buffer) => {
    const asked = Move.safeParse(jsonIn(body));
    if (!asked.success) return refuse(400, 'request.invalid', 'Send {"now": an instant with its zone, "speed": a number}.');
    const { now, speed = clock.speed(), every } = asked.data;
    const target = now === undefined ? clock.now() : Date.parse(now);
    if (target < clock.now() - 1000) return refuse(400, 'clock.backwards', `Time moves forward only; it is ${told().now}.`);
    if (speed !== clock.speed()) clock.set(clock.now(), speed);
    await mover.move(target, speed, every ? 'each' : 'between');
    await expire();
    await calm.settled();
    return { status: 200, body: told() };
  };
  return async ({ method, url, body, host, origin }) => {
    if (!isHomely({ host, origin })) return refuse(403, 'local.stranger', '/local answers callers on this machine only.');
    const what = `${method} ${url.pathname}`;
    if (what === 'GET /local/clock') return { status: 200, body: told() };
    if (what === 'PUT /local/clock') return moveClock(body);
    if (what === 'GET /local/channels') return { status: 200, body: await channels() };
    if (what === 'GET /local/outbox') return { status: 200, body: outbox.since(url.searchParams.get('since') ?? '') };
    if (what === 'GET /local/answers') return { status: 200, body: prepared.told() };
    if (what === 'POST /local/answers') return prepare(body);
    if (what === 'GET /local/health')
      return { status: 200, body: { ready: ready(), drained: ready() && !mover.moving() && calm.calm(), awsEndpoint: aws } };
    return refuse(404, 'route.unknown', 'There are clock, channels, outbox, answers and health.');
  };
};
