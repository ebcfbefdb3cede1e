import type { Settings, StaffMember } from '../contract/settings.ts';
import type { NamedIn } from '../contract/staff-api.ts';
import { isActive } from '../contract/staff-standing.ts';
import { Refusal } from '../kernel/refusal.ts';

const leads = (member: StaffMember): boolean => member.role === 'lead' && isActive(member);
const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Refuses `staff.email-taken`, and `staff.email-ended` where its member has left and can come back. */
export const mustBeFree = (staff: readonly StaffMember[], email: string, own?: string): void => {
  const taken = staff.find((one) => one.id !== own && sameAddress(one.email, email));
  if (taken && isActive(taken)) throw new Refusal('staff.email-taken', 409, `${email} is of staff already, as ${taken.id}.`);
  if (taken) throw new Refusal('staff.email-ended', 409, `${email} was of staff, as ${taken.id}. Bring them back instead.`);
};

/**
 * Whether one may change a member of staff so. Refuses `staff.own-role` and `staff.self`: nobody gives themselves a role, or makes an
 * end of themselves; `staff.last-lead`: somebody must be able to manage staff; an address of somebody else.
 */
export const checkChange = (staff: readonly StaffMember[], before: StaffMember | undefined, after: StaffMember, by: string): void => {
  mustBeFree(staff, after.email, after.id);
  if (!before) return;
  if (before.id === by && before.role !== after.role)
    throw new Refusal('staff.own-role', 409, 'Nobody changes their own role. Ask another lead.');
  if (before.id === by && isActive(before) && !isActive(after))
    throw new Refusal('staff.self', 409, 'Nobody deactivates themselves. Ask another lead.');
  if (leads(before) && !leads(after) && !staff.some((one) => one.id !== before.id && leads(one)))
    throw new Refusal('staff.last-lead', 409, `${before.id} is the last lead. Make somebody else a lead first.`);
};

/** Leaving and coming back have acts of their own, which end what somebody signed in with. Refuses `staff.ends-elsewhere`. */
export const mustStandAsBefore = (before: StaffMember | undefined, after: StaffMember): void => {
  if (before?.endedAt !== after.endedAt || before?.since !== after.since)
    throw new Refusal('staff.ends-elsewhere', 409, 'Deactivate staff and bring them back under Staff, not in their settings.');
};

/** An id that reads like the address, and that nobody has: `olha@brand.example` is `olha`, the next Olha `olha-2`. */
export const staffIdOf = (email: string, taken: readonly string[]): string => {
  const local = email.split('@', 1)[0] ?? '';
  const stem =
    local
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'staff';
  let [id, n] = [stem, 1];
  while (taken.includes(id)) {
    n += 1;
    id = `${stem}-${n}`;
  }
  return id;
};

/** Settings that name somebody and that somebody is to mend once they have left; where they name them, whoever left is skipped. */
export const namedIn = ({ teams, rotas, raci, ladders }: Settings, id: string): NamedIn[] => {
  const tell = `staff:${id}`;
  const told = (lists: ReadonlyArray<readonly string[]>) => lists.some((list) => list.includes(tell));
  return [
    ...teams.filter(({ members }) => members.includes(id)).map((one) => ({ kind: 'team' as const, id: one.id })),
    ...rotas
      .filter(({ members, substitutes }) => members.includes(id) || substitutes.some(({ member }) => member === id))
      .map((one) => ({ kind: 'rota' as const, id: one.id })),
    ...raci
      .filter(({ responsible, accountable, consulted, informed, standIn }) =>
        told([responsible, accountable, consulted, informed, standIn]),
      )
      .map((one) => ({ kind: 'raci' as const, id: one.id })),
    ...ladders.filter(({ steps }) => told(steps.map((step) => step.tell))).map((one) => ({ kind: 'ladder' as const, id: one.id })),
  ];
};
