import type { Act, Interaction, StaffAct } from '../../shared/contract/acts.ts';
import type { Policy, PromisedMetric, Settings, Words } from '../../shared/contract/settings.ts';
import { answered, did, said, status } from '../shared/conversations/story.ts';

/**
 * One line of an example's table. `at` is when Heard learns of it, local with its offset, and what people did is stamped
 * then unless the act says otherwise. `shows` is what the clock is to show then, in English, as a person reckons it from the rule.
 * A `ring` is an alarm: it has to come from the engine at that instant, and no other may.
 */
export interface Row {
  readonly at: string;
  readonly what: Words;
  readonly shows: string;
  readonly acts?: readonly Act[];
  /** `warning`, `breach`, a rung of the ladder (`climb-1`), `reminder`. */
  readonly ring?: string;
  readonly edit?: (settings: Settings) => object;
}

/** One conversation under one promise, and the clock that is watched. `calendar` names a file in docs/examples. */
export interface Example {
  readonly name: string;
  readonly calendar: string;
  readonly metric: PromisedMetric;
  readonly promise: Partial<Policy> & Pick<Policy, 'targetMinutes'>;
  /** Promises that are tried first, each with a calendar of docs/examples. */
  readonly before?: readonly Partial<Policy>[];
  readonly graceSeconds?: number;
  readonly rows: readonly Row[];
}

type Said = Partial<Interaction> & { readonly id?: string; readonly stamp?: string };
const words = (en: string, uk: string): Words => ({ en, uk });

/** A person says something; `stamp` where the platform's stamp is not the instant at which Heard learned of it. */
export const asks = (at: string, en: string, uk: string, shows: string, { id = 'question', stamp = at, ...more }: Said = {}): Row => ({
  at,
  what: words(en, uk),
  shows,
  acts: [said(id, stamp, more)],
});
export const replies = (at: string, en: string, uk: string, shows: string, { id = 'reply', stamp = at, ...more }: Said = {}): Row => ({
  at,
  what: words(en, uk),
  shows,
  acts: [answered(id, stamp, more)],
});
export const sets = (at: string, state: Extract<StaffAct, { type: 'status' }>['state'], en: string, uk: string, shows: string): Row => ({
  at,
  what: words(en, uk),
  shows,
  acts: [status(state, at)],
});
export const does = (at: string, act: Parameters<typeof did>[0], en: string, uk: string, shows: string): Row => ({
  at,
  what: words(en, uk),
  shows,
  acts: [did(act, at)],
});
/** Nothing happens: somebody looks at the clock. */
export const looks = (at: string, en: string, uk: string, shows: string): Row => ({ at, what: words(en, uk), shows });
export const warns = (at: string, shows: string): Row => ({
  ...looks(at, 'The warning rings', 'Дзвонить попередження', shows),
  ring: 'warning',
});
export const breaches = (at: string, shows: string): Row => ({
  ...looks(at, 'The deadline is missed, the alarm rings', 'Строк минув, дзвонить сповіщення', shows),
  ring: 'breach',
});
/** A rung of the ladder: nobody took it, so the next ones hear. */
export const climbs = (at: string, rung: number, en: string, uk: string, shows: string): Row => ({
  ...looks(at, en, uk, shows),
  ring: `climb-${rung}`,
});
export const reminds = (at: string, en: string, uk: string, shows: string): Row => ({ ...looks(at, en, uk, shows), ring: 'reminder' });
