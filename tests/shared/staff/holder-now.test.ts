import { expect, it } from 'vitest';
import { Role, Settings } from '../../../shared/contract/settings.ts';
import { holderNow } from '../../../shared/staff/holder-now.ts';

const settings = Settings.parse({ staff: [{ id: 'olha', email: 'olha@brand.example', name: 'Olha', role: 'moderator' }] });
const readMember = async (id: string) => settings.staff.find((one) => one.id === id);
const kept = { staff: 'olha', role: 'lead' as const, endless: false };
const holder = (token: typeof kept | undefined) => holderNow({ read: async () => token }, readMember).holderOf('t');

it.each(Role.options)('gives a token that was made for %s the role that its holder has now', async (role) =>
  expect(await holderNow({ read: async () => ({ ...kept, role }) }, readMember).holderOf('t')).toEqual({
    staff: 'olha',
    role: 'moderator',
  }),
);

it.each([
  ['of nobody', undefined, undefined],
  ['of somebody who is no longer on staff', { ...kept, staff: 'gone' }, undefined],
  ['without an end, of nobody whom the settings name', { ...kept, staff: 'lead', endless: true }, { staff: 'lead', role: 'lead' }],
  ['without an end, of somebody with a smaller role', { ...kept, endless: true }, { staff: 'olha', role: 'moderator' }],
])('knows who holds a token %s', async (_whose, token, expected) => expect(await holder(token)).toEqual(expected));
