import type { Settings, StaffMember } from '../contract/settings.ts';
import { activeStaff } from '../contract/staff-standing.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isAllowed, type Permission } from './permissions.ts';

/**
 * Who pressed a button outside the console, by their handle there (`slack:U…`, `pagerduty:P…`): a channel is read by more
 * people than may act. Refuses `press.not-staff` and `press.not-allowed`.
 */
export const whoPressed = (settings: Settings, handle: string, permission: Permission): StaffMember => {
  const member = activeStaff(settings).find(({ handles }) => handles.includes(handle));
  if (!member) throw new Refusal('press.not-staff', 403, 'Nobody of staff has this handle.');
  if (!isAllowed(member.role, permission)) throw new Refusal('press.not-allowed', 403, `The role ${member.role} may not do this.`);
  return member;
};
