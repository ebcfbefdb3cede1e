import { handOut } from '../../shared/conversations/hand-out.ts';
import type { AlarmQueue, DueShelf } from '../../shared/conversations/ports.ts';
import type { Now } from '../../shared/kernel/instant.ts';

/** How many shards are handed out side by side. */
const abreast = 8;

/** Two minutes before a minute falls due: hands out its shards that hold something, alarms delayed to the second. */
export const ringDueMinute =
  ({ due, alarms, now }: { readonly due: DueShelf; readonly alarms: AlarmQueue; readonly now: Now }) =>
  async ({ minute }: { readonly minute: string }): Promise<{ rung: number }> => {
    const shards = await due.shardsOf(minute);
    let rung = 0;
    for (let first = 0; first < shards.length; first += abreast) {
      const some = shards.slice(first, first + abreast);
      const handed = await Promise.all(some.map((shard) => handOut({ due, alarms }, { minute, shard }, now())));
      rung += handed.flat().length;
    }
    return { rung };
  };
