import { addSeconds, fromMillis, type Instant, later, secondsBetween, toMillis } from '../kernel/instant.ts';
import type { AlarmQueue, DueItem, DueShelf } from './ports.ts';

/** SQS holds a message back for 15 minutes at most: docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html */
export const longestDelay = 900;

/** Whole seconds to wait for an instant: rounded up, so that no alarm rings early; none for one that has passed. */
export const delayUntil = (at: Instant, now: Instant): number => Math.min(longestDelay, Math.max(0, Math.ceil(secondsBetween(now, at))));

/** More alarms than this in one minute are a storm, where the brand does not say otherwise. */
export const usualStorm = 10;

/** What handing out needs; `markStorm` says that the alarms of a minute are told as one. */
export interface HandOutPorts {
  readonly due: DueShelf;
  readonly alarms: AlarmQueue;
  readonly markStorm: (minute: string) => Promise<void>;
}

/** Sends alarms, each to ring at its instant, then takes their due items away. */
const send = async ({ due, alarms }: HandOutPorts, minute: string, items: readonly DueItem[], now: Instant): Promise<void> => {
  await alarms.send(items.map(({ conversation, at }) => ({ conversation, at, delaySeconds: delayUntil(at, now) })));
  await due.remove(minute, items);
};

/** Hands out one shard of a minute; `before` sees what it holds before anything is sent. */
export const handOut = async (
  ports: HandOutPorts,
  { minute, shard }: { readonly minute: string; readonly shard: number },
  now: Instant,
  before: (items: readonly DueItem[]) => Promise<void> = async () => {},
): Promise<readonly DueItem[]> => {
  const items = await ports.due.items(minute, shard);
  await before(items);
  await send(ports, minute, items, now);
  return items;
};

/** How many shards are handed out side by side. */
const abreast = 32;

/**
 * Hands out all shards of a minute. More than `stormOver` alarms are a storm: it is marked before any of them but the first
 * few is sent, and those are held back until it is clear.
 */
export const handOutMinute = async (
  ports: HandOutPorts,
  { minute, shards, stormOver }: { readonly minute: string; readonly shards: readonly number[]; readonly stormOver: number },
  now: () => Instant,
): Promise<number> => {
  const held: DueItem[] = [];
  let [count, next] = [0, 0];
  while (next < shards.length && count <= stormOver) {
    held.push(...(await ports.due.items(minute, shards[next] ?? 0)));
    count = held.length;
    next += 1;
  }
  if (count > stormOver) await ports.markStorm(minute);
  await send(ports, minute, held, now());
  for (let first = next; first < shards.length; first += abreast) {
    const some = shards.slice(first, first + abreast);
    const handed = await Promise.all(some.map((shard) => handOut(ports, { minute, shard }, now())));
    count += handed.flat().length;
  }
  return count;
};

/** The first instant of a minute (`2026-11-16T07:00`). */
export const startOf = (minute: string): Instant => fromMillis(Date.parse(`${minute}:00Z`));

/** Seconds by which an item is found late: after its instant, or after the minute it was filed under where that is later. */
export const lateBy = ({ at }: DueItem, minute: string, now: Instant): number => secondsBetween(later(at, startOf(minute)), now);

/** Nobody files into a minute once it has passed by this much: clocks of machines differ by seconds. */
const settled = 180;
export const isOver = (minute: string, now: Instant): boolean => toMillis(addSeconds(startOf(minute), 60 + settled)) < toMillis(now);
