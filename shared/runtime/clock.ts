import { fromMillis, type Now } from '../kernel/instant.ts';

/** The clock of the machine. Rooms and errands are given it; they never read it themselves. */
export const systemClock: Now = () => fromMillis(Date.now());
