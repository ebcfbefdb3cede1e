import type { Settings } from '../../shared/contract/settings.ts';
import { type HandOutPorts, handOut, isOver, lateBy, usualStorm } from '../../shared/conversations/hand-out.ts';
import { addSeconds, minuteOf, type Now } from '../../shared/kernel/instant.ts';

/** What is found later than this, in seconds, is a fault of the schedules. */
const tolerated = 60;

export interface SweepPorts extends HandOutPorts {
  readonly settings: () => Promise<Pick<Settings, 'brand'>>;
  readonly now: Now;
}

/**
 * Every minute: rings whatever is still filed under a minute up to now, however old, so that no alarm depends on the stream
 * or on a schedule. Many that are late, as after an outage, are a storm of this minute and the next, in which they ring. Tells
 * how many items it rang, how many of them were late, and the worst lateness in seconds.
 */
export const sweepDueMinutes = (ports: SweepPorts) => async (): Promise<{ rung: number; late: number; worstSeconds: number }> => {
  const at = ports.now();
  const listed = await ports.due.listedUpTo(minuteOf(at));
  const found = { rung: 0, late: 0, worstSeconds: 0 };
  if (listed.length === 0) return found;
  const stormOver = (await ports.settings()).brand?.stormOver ?? usualStorm;
  for (const { minute, shard } of listed) {
    const items = await handOut(ports, { minute, shard }, at, async (seen) => {
      const lateness = seen.map((item) => lateBy(item, minute, at)).filter((seconds) => seconds > tolerated);
      found.rung += seen.length;
      found.late += lateness.length;
      found.worstSeconds = Math.max(found.worstSeconds, ...lateness);
      if (lateness.length === 0 || found.late <= stormOver) return;
      for (const stormy of [minuteOf(at), minuteOf(addSeconds(at, 60))]) await ports.markStorm(stormy);
    });
    if (items.length === 0 && isOver(minute, at)) await ports.due.close(minute, shard);
  }
  return found;
};
