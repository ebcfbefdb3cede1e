import type { Settings, StaffMember } from '../contract/settings.ts';
import { activeStaff } from '../contract/staff-standing.ts';
import type { Instant } from '../kernel/instant.ts';
import { localDate } from '../kernel/temporal.ts';
import { hearersOf } from './audience.ts';

const nobody = { assignee: null, team: null };

/** Whether somebody is away on the local day that holds an instant. */
const isAway = ({ away, timezone }: StaffMember, zone: string, at: Instant): boolean => {
  const today = localDate(at, timezone ?? zone);
  return away.some(({ from, to }) => from <= today && today <= to);
};

/**
 * Who may approve a month at an instant: those accountable for the process `report`, by its RACI; its stand-ins while all of these
 * are away. Where the settings name nobody, any lead or editor. A rota among them names whoever has the turn, or their substitute.
 */
export const reportApprovers = (settings: Settings, at: Instant): readonly StaffMember[] => {
  const zone = settings.brand?.timezone ?? 'UTC';
  const raci = settings.raci.find(({ id }) => id === 'report');
  const members = (tells: NonNullable<typeof raci>['accountable']) => hearersOf(settings, nobody, at, tells).map(({ member }) => member);
  const accountable = raci ? members(raci.accountable) : [];
  if (!raci || accountable.length === 0) return activeStaff(settings).filter(({ role }) => role === 'lead' || role === 'editor');
  const present = accountable.filter((member) => !isAway(member, zone, at));
  if (present.length > 0) return present;
  const standIns = members(raci.standIn).filter((member) => !isAway(member, zone, at));
  return standIns.length > 0 ? standIns : accountable;
};
