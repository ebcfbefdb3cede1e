import type { StaffAct } from '../contract/acts.ts';
import type { Settings } from '../contract/settings.ts';
import { isActive } from '../contract/staff-standing.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';

/** What acknowledging a notice needs: a mark on the notice, once, and an act on its conversation. */
export interface AcknowledgePorts {
  /** Marks the notice; marked already, nothing changes. Refuses `notice.unknown`. */
  readonly mark: (conversation: string, notice: string, by: string, at: Instant) => Promise<void>;
  readonly record: (acts: readonly StaffAct[]) => Promise<unknown>;
}
/** Says that somebody has it: `by` is a staff id, or `link` where the notice was told to a channel of many. */
export type Acknowledge = (conversation: string, notice: string, by: string, at: Instant) => Promise<void>;

/** Refuses `staff.ended` where a link that was sent to somebody is pressed after they left. */
export const mustBeHere = ({ staff }: Settings, by: string): void => {
  if (staff.some((member) => member.id === by && !isActive(member)))
    throw new Refusal('staff.ended', 403, 'This link was sent to somebody who has left. Sign in to the console to take the conversation.');
};

/** Acknowledges a notice, from wherever that was said: the notice says so, and the ladder waits. Any number of times. */
export const acknowledge =
  ({ mark, record }: AcknowledgePorts): Acknowledge =>
  async (conversation, notice, by, at) => {
    await mark(conversation, notice, by, at);
    await record([{ type: 'acknowledge', actId: derivedId('act', notice, 'acknowledge'), conversation, at, by, notice }]);
  };
