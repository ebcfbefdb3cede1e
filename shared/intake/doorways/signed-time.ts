import { type Instant, toMillis } from '../../kernel/instant.ts';

/** Five minutes: as long as a captured delivery of Slack's and of Standard Webhooks may be used, and as wrong as any sender's clock may be. */
export const fiveMinutes = 300;

/** Whether a stamp of whole seconds lies at most `past` seconds back, and no further ahead than a clock may be wrong. */
export const isRecent = (stamp: string, now: Instant, past: number = fiveMinutes): boolean => {
  if (!/^\d{1,12}$/.test(stamp)) return false;
  const age = toMillis(now) / 1000 - Number(stamp);
  return age <= past && age >= -fiveMinutes;
};
