import * as z from 'zod';
import type { Calm } from './calm.ts';
import type { VirtualClock } from './clock.ts';
import type { LocalChannel } from './local-channels.ts';
import type { TimeMover } from './moving-time.ts';
import type { Outbox } from './outbox.ts';

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
const refuse = (status: number, code: string, detail: string) => ({
  status,
  body: { type: 'about:blank', title: code, status, code, detail },
});

export interface LocalApiOptions {
  readonly clock: VirtualClock;
  readonly mover: TimeMover;
  readonly calm: Calm;
  readonly outbox: Outbox;
  readonly channels: () => Promise<readonly LocalChannel[]>;
  readonly ready: () => boolean;
  readonly aws: string;
  /** Deletes what has expired by the time that was moved to. */
  readonly expire: () => Promise<void>;
}

/** `/local`: clock, channels, outbox and health of this machine. For callers on it only: loopback Host, no foreign Origin. */
export const localApi = ({ clock, mover, calm, outbox, channels, ready, aws, expire }: LocalApiOptions): LocalApi => {
  const told = () => ({ now: new Date(clock.now()).toISOString(), speed: clock.speed() });
  const moveClock = async (body: Buffer) => {
    let given: unknown;
    try {
      given = JSON.parse(body.toString('utf8'));
    } catch {
      return refuse(400, 'request.invalid', 'Send JSON: {"now": "2026-11-16T07:30:00Z"}.');
    }
    const asked = Move.safeParse(given);
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
    if (!home.test(host) || (origin !== undefined && origin !== `http://${host}`))
      return refuse(403, 'local.stranger', '/local answers callers on this machine only.');
    const what = `${method} ${url.pathname}`;
    if (what === 'GET /local/clock') return { status: 200, body: told() };
    if (what === 'PUT /local/clock') return moveClock(body);
    if (what === 'GET /local/channels') return { status: 200, body: await channels() };
    if (what === 'GET /local/outbox') return { status: 200, body: outbox.since(url.searchParams.get('since') ?? '') };
    if (what === 'GET /local/health')
      return { status: 200, body: { ready: ready(), drained: ready() && !mover.moving() && calm.calm(), awsEndpoint: aws } };
    return refuse(404, 'route.unknown', 'There are clock, channels, outbox and health.');
  };
};
