import type { Settings, StaffMember } from './settings.ts';

/** Whether somebody is of staff now: whoever left stays in the settings, so that what they did keeps their name. */
export const isActive = ({ endedAt }: StaffMember): boolean => endedAt === undefined;

/** Whom work may be given to and notices sent. */
export const activeStaff = ({ staff }: Pick<Settings, 'staff'>): readonly StaffMember[] => staff.filter(isActive);
