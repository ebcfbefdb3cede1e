import type { HandAll, HandedAll, Invitation, StaffChange, StaffRow, StaffRows, StaffWork } from '../../../shared/contract/staff-api.ts';
import { ask } from './api.ts';

const pathOf = (id: string, rest = ''): string => `/staff/${encodeURIComponent(id)}${rest}`;

/** What is done to staff. Each throws CallFailed. */
export const listStaff = () => ask<StaffRows>('GET', '/staff');
export const invite = (invitation: Invitation) => ask<StaffRow>('POST', '/staff', invitation);
export const inviteAgain = (id: string) => ask<StaffRow>('POST', pathOf(id, '/invitation'), {});
export const changeStaff = (id: string, change: StaffChange) => ask<StaffRow>('PATCH', pathOf(id), change);
export const deactivate = (id: string) => ask<StaffRow>('POST', pathOf(id, '/deactivate'), {});
export const reactivate = (id: string) => ask<StaffRow>('POST', pathOf(id, '/reactivate'), {});
export const workOf = (id: string) => ask<StaffWork>('GET', pathOf(id, '/work'));

/** Hands everything over, page by page; `moved` hears how far it is. What was handed over stays so if it breaks off. */
export const handAll = async (id: string, to: Omit<HandAll, 'next'>, moved: (count: number) => void): Promise<void> => {
  let count = 0;
  for (let next: string | null | undefined; next !== null; ) {
    const page: HandedAll = await ask<HandedAll>('POST', pathOf(id, '/hand-over'), { ...to, ...(next && { next }) });
    count += page.moved;
    moved(count);
    ({ next } = page);
  }
};
