import { addSeconds, type Instant } from '../kernel/instant.ts';

/** Thank-yous are spread over so many seconds at most. */
const longestSeconds = 72 * 3600;

/**
 * When each of a number of thank-yous on one channel goes out: half as fast as the platform lets us send, so that answers of staff
 * find room between them, and never over more than 72 hours.
 */
export const paced = (count: number, sendsPerMinute: number, from: Instant): Instant[] => {
  const gap = Math.min(120 / sendsPerMinute, longestSeconds / Math.max(1, count));
  return Array.from({ length: count }, (_, n) => addSeconds(from, Math.floor(n * gap)));
};
