import type { Language } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago something was, in the largest unit that fits: `5 minutes ago`, `yesterday`; below a minute `now`. */
export const agoWords = (language: Language, at: Instant, now: Instant): string => {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(at)) / 1000);
  const [unit, size] = units.find(([, one]) => seconds >= one) ?? ['second', Number.POSITIVE_INFINITY];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(seconds / size), unit);
};
