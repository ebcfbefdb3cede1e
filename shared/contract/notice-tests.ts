import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Language, NoticeChannel } from './settings.ts';

/** A notice channel as staff see it. `to` names where it leads without what is secret in it: the host of an address; null is each person's own. */
export const NoticeChannelRow = z.object({
  id: z.string(),
  kind: NoticeChannel.shape.kind,
  language: Language,
  to: z.string().nullable(),
});
export type NoticeChannelRow = z.infer<typeof NoticeChannelRow>;
export const NoticeChannelList = z.object({ items: z.array(NoticeChannelRow) });
export type NoticeChannelList = z.infer<typeof NoticeChannelList>;

/** Why a test did not arrive. Stable; words in both languages are in `shared/words/notice-test-words.ts`. */
export const NoticeTestCode = z.enum([
  'notice.no-secret',
  'notice.no-address',
  'notice.refused',
  'notice.too-many',
  'notice.channel-down',
  'notice.unreachable',
  'notice.no-answer',
  'address.not-allowed',
  'notice-channel.unknown',
]);
export type NoticeTestCode = z.infer<typeof NoticeTestCode>;

/**
 * One press of "Send test". `queued` and `sending` are on the way; `possibly_delivered` when the channel did not say. `handle`
 * finds the message, where the channel gives one; `answered` is the channel's own word for its refusal (`not_in_channel`).
 */
export const NoticeTest = z.object({
  id: z.string(),
  channel: z.string(),
  by: z.string(),
  at: Instant,
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'possibly_delivered']),
  handle: z.string().nullable(),
  problem: z.object({ code: NoticeTestCode, detail: z.string(), answered: z.string().nullable() }).nullable(),
});
export type NoticeTest = z.infer<typeof NoticeTest>;

/** Which secrets a way to staff has; what they are is never told. */
export const NoticeSecrets = z.object({ signing: z.number().int(), token: z.boolean() });
export type NoticeSecrets = z.infer<typeof NoticeSecrets>;
/** `signing` becomes the current secret, the one before stays good; `retire` takes the one before away. */
export const NewNoticeSecrets = z.object({
  signing: z.string().min(1).max(4096).optional(),
  token: z.string().min(1).max(4096).optional(),
  retire: z.boolean().optional(),
});
export type NewNoticeSecrets = z.infer<typeof NewNoticeSecrets>;
