import type { DayClicks, GoLink, LinkedKind } from '../contract/clicks.ts';

/** Counted links, and how often each was followed. */
export interface ClickShelf {
  /** Keeps a link; the same one again changes nothing. */
  keep(link: GoLink): Promise<void>;
  read(code: string): Promise<GoLink | undefined>;
  /** Counts one more click on a link on a day. */
  count(link: GoLink, day: string): Promise<void>;
  /** Clicks on an entry by link and day, in days from one to another, both included. In no order. */
  clicks(kind: LinkedKind, id: string, from: string, to: string): Promise<readonly DayClicks[]>;
}
