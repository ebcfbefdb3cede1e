import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';

/**
 * One thing that was looked at when a channel was checked. `delivered`: a signed test delivery went the whole way from the webhook
 * address to the record; `sent`: what we send is taken. `code` says what is wrong, and is stable; `at` is when it was last seen good.
 */
export const ChannelCheck = z.object({
  what: z.enum(['secrets', 'account', 'subscribed', 'delivered', 'heard', 'sent']),
  state: z.enum(['good', 'bad', 'unknown']),
  code: z.string().nullable(),
  at: Instant.optional(),
});
export type ChannelCheck = z.infer<typeof ChannelCheck>;

/** A time of trouble: what was wrong when it began. Told once, and over when nothing is wrong. */
export const Trouble = z.object({ id: z.string(), code: z.string(), at: Instant });
export type Trouble = z.infer<typeof Trouble>;

/** A test message that somebody asked for, to an address of theirs. It is sent once, as replies are. */
export const TestMessage = z.object({
  id: z.string(),
  to: z.string(),
  by: z.string(),
  at: Instant,
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'unknown']),
  problem: z.string().nullable(),
});
export type TestMessage = z.infer<typeof TestMessage>;

/**
 * How a channel fares, beside its settings. `heardAt`: when a delivery of it was last recorded (within five minutes). `cursor`:
 * where asking goes on, not before `askAt`; `failures` in a row push that out. `problem`: the code of what failed last.
 */
export const ChannelState = z.object({
  channel: z.string(),
  heardAt: Instant.nullable().default(null),
  cursor: z.string().default(''),
  askAt: Instant.nullable().default(null),
  failures: z.number().int().default(0),
  problem: z.string().nullable().default(null),
  /** Since when something has failed without a success between. */
  problemAt: Instant.nullable().default(null),
  /** The longest silence of each week (whole weeks since 1970), in hours; the next is counted from `gapFrom`. */
  gaps: z.array(z.object({ week: z.number().int(), hours: z.number() })).default([]),
  gapFrom: Instant.nullable().default(null),
  trouble: Trouble.nullable().default(null),
  /** When its token was looked at, and when its subscription and what it may have missed were. */
  tendedAt: Instant.nullable().default(null),
  seenToAt: Instant.nullable().default(null),
  checkedAt: Instant.nullable().default(null),
  /** Whom the platform says that we speak as. */
  account: z.string().nullable().default(null),
  checks: z.array(ChannelCheck).default([]),
  /** The test delivery that was last recorded. */
  arrived: z.object({ test: z.string(), at: Instant }).nullable().default(null),
  testMessage: TestMessage.nullable().default(null),
  /** When the platform last took something that we sent (within five minutes). */
  sentAt: Instant.nullable().default(null),
});
export type ChannelState = z.infer<typeof ChannelState>;

/** What `tend-channels` is asked to do for one channel. */
export const TendMessage = z.discriminatedUnion('do', [
  z.object({ do: z.literal('poll'), channel: z.string() }),
  z.object({ do: z.literal('lookup'), channel: z.string(), name: z.string() }),
  z.object({ do: z.literal('tend'), channel: z.string() }),
  z.object({ do: z.literal('check'), channel: z.string() }),
  /** Keep a copy of media that an act brought, before its link dies. */
  z.object({
    do: z.literal('media'),
    channel: z.string(),
    conversation: z.string(),
    act: z.string(),
    media: z.string(),
    tries: z.number().int().default(0),
  }),
  /** Erase the copies of what came along with a deleted interaction. */
  z.object({ do: z.literal('forget'), channel: z.string(), conversation: z.string(), interaction: z.string() }),
]);
export type TendMessage = z.infer<typeof TendMessage>;
