import { addSeconds, later } from '../../shared/kernel/instant.ts';
import { conversation } from '../shared/conversations/story.ts';
import { type Happening, historyStart, tell, worldSettings } from './histories.ts';
import { violationsOf } from './invariants.ts';
import { openWorld, type WorldOptions } from './world.ts';

/** Long enough after the last of a history for everything that it set going. */
const afterwards = 12 * 86_400;

export interface Played {
  readonly history: readonly Happening[];
  readonly grace?: number;
  readonly options?: Partial<WorldOptions>;
  /** How often and in which order each act is delivered: positions in the history. */
  readonly deliveries?: readonly number[];
  readonly lateBy?: number;
}

/** Plays a history in a world of its own and tells what went wrong, with the world as it is then. */
export const play = async ({ history, grace = 0, options = {}, deliveries, lateBy }: Played) => {
  const told = tell(history);
  const world = openWorld({ start: historyStart, settings: worldSettings(grace), ...options });
  const order = deliveries ?? [...told.keys()];
  let end = historyStart;
  for (const index of order) {
    const one = told[index % Math.max(1, told.length)];
    if (!one) continue;
    if (one.act) world.deliver(deliveries ? later(one.heardAt, end) : one.heardAt, [one.act]);
    end = later(end, one.heardAt);
  }
  for (const { at, edit } of told) if (edit) world.edit(at, edit);
  for (const { heardAt } of told) end = later(end, heardAt);
  await world.time.runUntil(addSeconds(end, afterwards));
  const ids = [...world.memory.ids()].filter((id) => id.startsWith(conversation));
  const disturbed = told.map(({ heardAt }) => heardAt);
  return { world, ids, violations: await violationsOf(world, ids, disturbed, lateBy) };
};
