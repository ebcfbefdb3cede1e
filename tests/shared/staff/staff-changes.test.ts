import { expect, it } from 'vitest';
import { StaffMember } from '../../../shared/contract/settings.ts';
import { checkChange, staffIdOf } from '../../../shared/staff/staff-changes.ts';

const member = (id: string, role: string, more: object = {}) =>
  StaffMember.parse({ id, email: `${id}@brand.example`, name: id, role, ...more });
const lead = member('lead', 'lead');
const endedAt = '2026-11-01T08:00:00.000Z';
const olha = member('olha', 'agent');

it.each([
  ['the role of the last lead', [lead, olha], lead, { role: 'agent' }, 'token', 'staff.last-lead'],
  ['the last lead away', [lead, olha], lead, { endedAt }, 'token', 'staff.last-lead'],
  ['the last lead away who is here', [lead, member('left', 'lead', { endedAt })], lead, { endedAt }, 'token', 'staff.last-lead'],
  ['one’s own role', [lead, member('second', 'lead')], lead, { role: 'agent' }, 'lead', 'staff.own-role'],
  ['oneself away', [lead, member('second', 'lead')], lead, { endedAt }, 'lead', 'staff.self'],
  ['to an address of another', [lead, olha], olha, { email: 'LEAD@brand.example' }, 'lead', 'staff.email-taken'],
] as const)('refuses to change %s', (_what, staff, before, more, by, code) => {
  expect(() => checkChange(staff, before, StaffMember.parse({ ...before, ...more }), by)).toThrow(
    expect.objectContaining({ code, status: 409 }),
  );
});

it.each([
  ['a lead while there is another', [lead, member('second', 'lead')], lead, { role: 'agent' }, 'second'],
  ['one’s own name', [lead], lead, { name: 'Marta' }, 'lead'],
  ['somebody away', [lead, olha], olha, { endedAt }, 'lead'],
] as const)('changes %s', (_what, staff, before, more, by) => {
  expect(() => checkChange(staff, before, StaffMember.parse({ ...before, ...more }), by)).not.toThrow();
});

it.each([
  ['Olha.Bondar+x@brand.example', [], 'olha-bondar-x'],
  ['olha@brand.example', ['olha'], 'olha-2'],
  ['olha@brand.example', ['olha', 'olha-2'], 'olha-3'],
  ['--@brand.example', [], 'staff'],
])('calls %s beside %j %s', (email, taken, id) => expect(staffIdOf(email, taken)).toBe(id));
