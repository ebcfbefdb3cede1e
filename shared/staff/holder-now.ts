import type { Settings } from '../contract/settings.ts';
import type { KeptTokens, TokenShelf } from './ports.ts';

/**
 * Who holds a token, with the role that they have now: whoever was given a smaller role has it with every token they hold. A token
 * ends with its member of staff; one that was made without an end stands for itself, as that of the first start of a local cloud.
 */
export const holderNow = (tokens: KeptTokens, settings: () => Promise<Settings>): TokenShelf => ({
  holderOf: async (token) => {
    const kept = await tokens.read(token);
    if (!kept) return undefined;
    const member = (await settings()).staff.find(({ id }) => id === kept.staff);
    if (member) return { staff: member.id, role: member.role };
    return kept.endless ? { staff: kept.staff, role: kept.role } : undefined;
  },
});
