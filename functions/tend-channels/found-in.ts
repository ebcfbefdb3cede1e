import { SlowDown } from '../../shared/intake/asking.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';

/** What a check says of an error. Whoever pressed is waiting: what cannot be read is said, too, and not tried again unseen. */
export const foundIn = (error: unknown): string => {
  if (error instanceof SlowDown) return 'platform.429';
  return error instanceof Refusal ? error.code : 'platform.unreadable';
};
