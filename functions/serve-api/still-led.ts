import { StaffMember } from '../../shared/contract/settings.ts';
import { isActive } from '../../shared/contract/staff-standing.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SavedDocument } from './ports.ts';
import type { Call } from './route.ts';

const leads = (given: unknown): boolean => {
  const { data } = StaffMember.safeParse(given);
  return data?.role === 'lead' && isActive(data);
};

/**
 * Two leads may end each other at the same moment, each while the other was still there. Whoever then finds no lead gives back
 * what they took: at worst both do, and both stay. Refuses `staff.last-lead`.
 */
export const mustStillBeLed = async ({ ports, at, holder }: Call, before: unknown, saved: SavedDocument): Promise<void> => {
  const { kind, document, version } = saved;
  if (kind !== 'staff' || !leads(before) || leads(document) || (await ports.settingsNow()).staff.some(leads)) return;
  await ports.documents.saveAll([{ ...saved, document: StaffMember.parse(before), version: version + 1 }], at);
  await ports.audit.note({ at, by: holder.staff, did: 'staff.change', subject: document.id });
  throw new Refusal('staff.last-lead', 409, `${document.id} is the last lead: somebody else took the role from another at the same time.`);
};
