import type { Settings } from '../../shared/contract/settings.ts';
import { type HandOutPorts, handOutMinute, usualStorm } from '../../shared/conversations/hand-out.ts';
import type { Now } from '../../shared/kernel/instant.ts';

export interface RingPorts extends HandOutPorts {
  readonly settings: () => Promise<Pick<Settings, 'brand'>>;
  readonly now: Now;
}

/** Two minutes before a minute falls due: hands out its shards that hold something, alarms delayed to the second. */
export const ringDueMinute =
  (ports: RingPorts) =>
  async ({ minute }: { readonly minute: string }): Promise<{ rung: number }> => {
    const shards = await ports.due.shardsOf(minute);
    if (shards.length === 0) return { rung: 0 };
    const stormOver = (await ports.settings()).brand?.stormOver ?? usualStorm;
    return { rung: await handOutMinute(ports, { minute, shards, stormOver }, ports.now) };
  };
