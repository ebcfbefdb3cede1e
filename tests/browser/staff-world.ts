import { addSeconds } from '../../shared/kernel/instant.ts';
import { now } from './spytsia.ts';

/** Pages that know everybody, and when Marta and Olha were seen. */
export const staffWorld = () => {
  const told: string[] = [];
  const tell = (what: string) => async (email: string) => void told.push(`${what} ${email}`);
  return {
    lastSeen: async () =>
      new Map([
        ['marta', addSeconds(now, -60)],
        ['olha', addSeconds(now, -3 * 86_400)],
      ]),
    accounts: { invite: tell('invite'), inviteAgain: tell('again'), end: tell('end'), bringBack: tell('back') },
    told,
  };
};
