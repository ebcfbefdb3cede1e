import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';

/**
 * What goes out by itself: an approved month that is published, its posts, mails and thank-yous, mails that an idea moved, reminders
 * of a survey.
 */
export const HeldKind = z.enum(['publication', 'post', 'thanks', 'mail', 'move', 'survey']);
export type HeldKind = z.infer<typeof HeldKind>;
/** A month that people approved is published when the quiet ends; all else may be dropped. */
export const DroppedKind = HeldKind.exclude(['publication']);
export type DroppedKind = z.infer<typeof DroppedKind>;
/** Who sends it, and so who holds it and lets it go. */
export type HeldBy = 'publish-report' | 'tell-subscribers' | 'send-reply';

/**
 * One thing that did not leave, by its natural id: held again, nothing is added. `count` is how many messages it comes to, 0 where
 * that is not known before; after `until` it is out of date; `turn` is the quiet that held it last.
 */
export const Held = z.object({
  kind: HeldKind,
  id: z.string(),
  count: z.number().int(),
  until: Instant.nullable(),
  turn: z.number().int(),
});
export type Held = z.infer<typeof Held>;

/** Who asked for quiet, when and why. */
export const Quiet = z.object({ by: z.string(), at: Instant, reason: z.string() });
export type Quiet = z.infer<typeof Quiet>;
/** The switch: `turn` counts how often it was used; of the last quiet that was lifted, by whom, when and what was dropped. */
export const QuietSwitch = z.object({
  turn: z.number().int(),
  on: Quiet.nullable(),
  lifted: z.object({ by: z.string(), at: Instant, dropped: z.array(DroppedKind) }).nullable(),
});
export type QuietSwitch = z.infer<typeof QuietSwitch>;

/** What is held of a kind: how many things, how many messages they come to, and how many are out of date. */
export const HeldOfKind = z.object({ kind: HeldKind, items: z.number().int(), count: z.number().int(), outdated: z.number().int() });
export type HeldOfKind = z.infer<typeof HeldOfKind>;
/** What the API says of it. `more`: more is held than was counted. */
export const QuietState = QuietSwitch.extend({ held: z.array(HeldOfKind), more: z.boolean() });
export type QuietState = z.infer<typeof QuietState>;

/** Turns it on with a reason, or lifts it and says of each kind that is held what becomes of it. */
export const QuietRequest = z.discriminatedUnion('on', [
  z.object({ on: z.literal(true), reason: z.string().trim().min(3).max(200) }),
  z.object({ on: z.literal(false), held: z.partialRecord(HeldKind, z.enum(['send', 'drop'])).default({}) }),
]);
export type QuietRequest = z.infer<typeof QuietRequest>;
/** The reason, in what staff see, of whatever was dropped when quiet was lifted. */
export const quietDropped = 'quiet.dropped';

/** What the bus tells when quiet is lifted. `dropped`: kinds, with a space between them. */
export const QuietLifted = z.object({ turn: z.number().int(), dropped: z.string() });
