import { handOut, isOver, lateBy } from '../../shared/conversations/hand-out.ts';
import type { AlarmQueue, DueShelf } from '../../shared/conversations/ports.ts';
import { minuteOf, type Now } from '../../shared/kernel/instant.ts';

/** What is found later than this, in seconds, is a fault of the schedules. */
const tolerated = 60;

/**
 * Every minute: rings whatever is still filed under a minute up to now, however old, so that no alarm depends on the stream
 * or on a schedule. Tells how many items it rang, how many of them were late, and the worst lateness in seconds.
 */
export const sweepDueMinutes =
  ({ due, alarms, now }: { readonly due: DueShelf; readonly alarms: AlarmQueue; readonly now: Now }) =>
  async (): Promise<{ rung: number; late: number; worstSeconds: number }> => {
    const at = now();
    const found = { rung: 0, late: 0, worstSeconds: 0 };
    for (const { minute, shard } of await due.listedUpTo(minuteOf(at))) {
      const items = await handOut({ due, alarms }, { minute, shard }, at);
      if (items.length === 0 && isOver(minute, at)) await due.close(minute, shard);
      const lateness = items.map((item) => lateBy(item, minute, at)).filter((seconds) => seconds > tolerated);
      found.rung += items.length;
      found.late += lateness.length;
      found.worstSeconds = Math.max(found.worstSeconds, ...lateness);
    }
    return found;
  };
