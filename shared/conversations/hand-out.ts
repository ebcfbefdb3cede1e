import { addSeconds, fromMillis, type Instant, later, secondsBetween, toMillis } from '../kernel/instant.ts';
import type { AlarmQueue, DueItem, DueShelf } from './ports.ts';

/** SQS holds a message back for 15 minutes at most: docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html */
export const longestDelay = 900;

/** Whole seconds to wait for an instant: rounded up, so that no alarm rings early; none for one that has passed. */
export const delayUntil = (at: Instant, now: Instant): number => Math.min(longestDelay, Math.max(0, Math.ceil(secondsBetween(now, at))));

/** Sends the alarms of one shard of a minute, each to ring at its instant, then takes the due items away. */
export const handOut = async (
  { due, alarms }: { readonly due: DueShelf; readonly alarms: AlarmQueue },
  { minute, shard }: { readonly minute: string; readonly shard: number },
  now: Instant,
): Promise<readonly DueItem[]> => {
  const items = await due.items(minute, shard);
  await alarms.send(items.map(({ conversation, at }) => ({ conversation, at, delaySeconds: delayUntil(at, now) })));
  await due.remove(minute, items);
  return items;
};

/** The first instant of a minute (`2026-11-16T07:00`). */
export const startOf = (minute: string): Instant => fromMillis(Date.parse(`${minute}:00Z`));

/** Seconds by which an item is found late: after its instant, or after the minute it was filed under where that is later. */
export const lateBy = ({ at }: DueItem, minute: string, now: Instant): number => secondsBetween(later(at, startOf(minute)), now);

/** Nobody files into a minute once it has passed by this much: clocks of machines differ by seconds. */
const settled = 180;
export const isOver = (minute: string, now: Instant): boolean => toMillis(addSeconds(startOf(minute), 60 + settled)) < toMillis(now);
