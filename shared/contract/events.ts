import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';

/** Event names on the bus, dotted past tense. Events carry ids and facts, never a visitor's text. */
export const EventName = z.enum([
  'conversation.opened',
  'conversation.answered',
  'conversation.resolved',
  'conversation.reply-requested',
  'conversation.moderation-requested',
  'deadline.warned',
  'deadline.breached',
  'deadline.revoked',
  'deadline.escalated',
  'deadline.reminded',
  'conversation.attended',
  'conversation.assigned',
  'conversation.mentioned',
  'settings.saved',
  'channel.troubled',
  'channel.recovered',
  'channel.test-requested',
  'notice.acknowledged',
  'notice.test-requested',
  'notice.again-requested',
  'idea.proposed',
  'idea.voted',
  'idea.moved',
  'confirmation.requested',
  'report.drafted',
  'report.approved',
  'report.published',
  'report.late',
  'report.post-requested',
  'quiet.lifted',
]);
export type EventName = z.infer<typeof EventName>;

/** A fact of one write, stored on the item (`facts`) and delivered by the table stream. `id` derives from item and event. */
export const Fact = z.object({
  id: z.string(),
  name: EventName,
  at: Instant,
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type Fact = z.infer<typeof Fact>;
export const eventSource = 'heard';

/** On the alarms queue: look at this conversation, now or at `at`. It carries ids only; truth is read when it rings. */
export const Alarm = z.object({ conversation: z.string(), at: Instant });
export type Alarm = z.infer<typeof Alarm>;

/**
 * This small partition changed, and is to be counted again. `left` is the day whose figures a conversation was in before; of a
 * rollup `shard` is null where the shards of a day and channel are added up. Rollups have a queue of their own, which gathers
 * marks before it is read.
 */
export const DirtyMark = z.discriminatedUnion('what', [
  z.object({ what: z.literal('idea'), idea: z.string() }),
  z.object({
    what: z.literal('figures'),
    conversation: z.string(),
    left: z.object({ day: z.string(), channel: z.string() }).optional(),
  }),
  z.object({ what: z.literal('rollup'), day: z.string(), channel: z.string(), shard: z.number().int().nullable() }),
]);
export type DirtyMark = z.infer<typeof DirtyMark>;

/** Input of the one-shot schedule of a minute (`2026-11-16T07:00`). */
export const DueMinute = z.object({ minute: z.string() });
