import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Platform } from './settings.ts';

/** Who knocks: a platform, or PagerDuty, where staff take incidents. */
export const Knocker = z.enum([...Platform.options, 'pagerduty']);
export type Knocker = z.infer<typeof Knocker>;

/**
 * A verified delivery on the letters queue, exactly as received. `body` is the raw bytes in base64; a body over 190 KB is in
 * the bucket at `bodyKey` instead. `headers` holds only those that normalising needs, names in lower case.
 */
export const Letter = z.object({
  id: z.string(),
  platform: Knocker,
  connection: z.string(),
  receivedAt: Instant,
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  bodyKey: z.string().optional(),
  /** It could not be read before, and somebody had it read again. */
  replayedAt: Instant.optional(),
});
export type Letter = z.infer<typeof Letter>;
/** Raw bytes of what people said, and copies of their media, are kept for so many days and no longer. */
export const keptDays = 30;

/** A letter of a platform. */
export type PlatformLetter = Letter & { readonly platform: Platform };
export const isOfPlatform = (letter: Letter): letter is PlatformLetter => letter.platform !== 'pagerduty';
