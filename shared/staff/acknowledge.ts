import type { StaffAct } from '../contract/acts.ts';
import type { Settings } from '../contract/settings.ts';
import { activeStaff } from '../contract/staff-standing.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isAllowed } from './permissions.ts';

/** What acknowledging a notice needs: a mark on the notice, once, and an act on its conversation. */
export interface AcknowledgePorts {
  /** Marks the notice; marked already, nothing changes. Refuses `notice.unknown`. */
  readonly mark: (conversation: string, notice: string, by: string, at: Instant) => Promise<void>;
  readonly record: (acts: readonly StaffAct[]) => Promise<unknown>;
}
/** Says that somebody has it: `by` is a staff id, or `link` where the notice was told to a channel of many. */
export type Acknowledge = (conversation: string, notice: string, by: string, at: Instant) => Promise<void>;

/**
 * Of a link that was sent to one person: refuses `staff.ended` where they left, `press.not-allowed` where their role of now may
 * not. A link to a channel of many (`link`) names nobody: who reads that channel was decided by whoever connected it.
 */
export const mustBeHere = (settings: Settings, by: string): void => {
  if (by === 'link') return;
  const member = activeStaff(settings).find(({ id }) => id === by);
  if (!member)
    throw new Refusal('staff.ended', 403, 'This link was sent to somebody who has left. Sign in to the console to take the conversation.');
  if (!isAllowed(member.role, 'acknowledge')) throw new Refusal('press.not-allowed', 403, 'Your role may read, and take nothing.');
};

/** Acknowledges a notice, from wherever that was said: the notice says so, and the ladder waits. Any number of times. */
export const acknowledge =
  ({ mark, record }: AcknowledgePorts): Acknowledge =>
  async (conversation, notice, by, at) => {
    await mark(conversation, notice, by, at);
    await record([{ type: 'acknowledge', actId: derivedId('act', notice, 'acknowledge'), conversation, at, by, notice }]);
  };
