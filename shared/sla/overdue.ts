import type { Clock } from '../contract/conversations.ts';
import type { Calendar } from '../contract/settings.ts';
import { addSeconds, type Instant } from '../kernel/instant.ts';
import { between } from './working-hours.ts';

/**
 * Working minutes by which a clock is late now: of a settled one what was recorded, of one that still runs past its deadline
 * and grace what has gone by since.
 */
export const overdueMinutes = (clock: Clock, calendar: Calendar, graceSeconds: number, now: Instant): number => {
  const limit = addSeconds(clock.dueAt, graceSeconds);
  const runs = clock.settledAt === null && (clock.state === 'running' || clock.state === 'breached');
  return runs && now > limit ? between(calendar, limit, now) / 60 : clock.overdueMinutes;
};
