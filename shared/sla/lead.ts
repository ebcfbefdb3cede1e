import type { Policy } from '../contract/settings.ts';

/** How many working seconds before the deadline the warning rings. */
export const leadSeconds = ({ policy: { warning } }: { readonly policy: Pick<Policy, 'warning'> }, target: number): number =>
  'minutes' in warning ? warning.minutes * 60 : (target * warning.percent) / 100;
