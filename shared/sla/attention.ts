import type { Calendar } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Pause } from './pauses.ts';
import { add } from './working-hours.ts';

/** What a member of staff did about an alarm: `key` is the act that says so. `follow` is anything done to the conversation. */
export type Deed = { readonly at: Instant; readonly key: string; readonly by: string } & (
  | { readonly what: 'acknowledge' }
  | { readonly what: 'snooze'; readonly until: Instant }
  | { readonly what: 'escalate' }
  | { readonly what: 'follow' }
);

/** A span in which somebody has it, so that the ladder does not climb. */
export interface Hold extends Pause {
  readonly key: string;
  readonly by: string;
  readonly how: 'acknowledged' | 'snoozed';
  /** It ran to its end, and nobody ended it before: whoever had it is reminded. */
  readonly lapses: boolean;
}

export interface Attention {
  readonly holds: readonly Hold[];
  readonly escalated: readonly Instant[];
}

const order = { acknowledge: 0, snooze: 0, escalate: 1, follow: 2 } as const;
const inOrder = (a: Deed, b: Deed): number =>
  a.at !== b.at ? (a.at < b.at ? -1 : 1) : order[a.what] - order[b.what] || (a.key < b.key ? -1 : 1);

/**
 * When somebody had it: an acknowledgement holds for so many working minutes, longer with everything that follows within
 * them; a snooze until its end. Escalating ends both. Pure, in any order of deeds; `before` is what earlier ones led to.
 */
export const attentionOf = (
  deeds: readonly Deed[],
  calendar: Calendar,
  acknowledgedFor: number,
  before: Attention = { holds: [], escalated: [] },
): Attention => {
  const holds: Hold[] = [...before.holds];
  const escalated: Instant[] = [...before.escalated];
  const heldUntil = (at: Instant) => add(calendar, at, acknowledgedFor * 60);
  for (const deed of deeds.toSorted(inOrder)) {
    const { at, key, by } = deed;
    const last = holds.at(-1);
    const open = last && at < last.to ? last : null;
    const change = (to: Instant, lapses: boolean) => {
      if (open) holds[holds.length - 1] = { ...open, to, lapses };
    };
    if (deed.what === 'follow') {
      if (open?.how === 'acknowledged') change(heldUntil(at), true);
      continue;
    }
    change(at, false);
    if (deed.what === 'escalate') escalated.push(at);
    else if (deed.what === 'snooze') holds.push({ from: at, to: deed.until, key, by, how: 'snoozed', lapses: true });
    else holds.push({ from: at, to: heldUntil(at), key, by, how: 'acknowledged', lapses: true });
  }
  return { holds: holds.filter(({ from, to }) => to > from), escalated };
};
