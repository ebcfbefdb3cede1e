import type { StaffMember } from '../contract/settings.ts';
import { isActive } from '../contract/staff-standing.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Holder, KeptTokens, ReadMember, TokenShelf } from './ports.ts';

/**
 * The role that somebody has now by what they were given `at` an instant; undefined where it is over: they left, or they came back
 * later.
 */
export const standingNow = (member: StaffMember, at: Instant | undefined): Holder | undefined =>
  isActive(member) && (member.since === undefined || (at !== undefined && member.since <= at))
    ? { staff: member.id, role: member.role }
    : undefined;

/**
 * Who holds a token, with the role that they have now: whoever was given a smaller role has it with every token they hold. A token
 * ends with its member of staff; one that was made without an end stands for itself, as that of the first start of a local cloud.
 */
export const holderNow = (tokens: KeptTokens, readMember: ReadMember): TokenShelf => ({
  holderOf: async (token) => {
    const kept = await tokens.read(token);
    if (!kept) return undefined;
    const member = await readMember(kept.staff);
    if (member) return standingNow(member, kept.at);
    return kept.endless ? { staff: kept.staff, role: kept.role } : undefined;
  },
});
