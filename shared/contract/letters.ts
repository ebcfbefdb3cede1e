import * as z from 'zod';
import { Instant } from '../kernel/instant.ts';
import { Platform } from './settings.ts';

/**
 * A verified delivery on the letters queue, exactly as received. `body` is the raw bytes in base64; a body over 190 KB is in
 * the bucket at `bodyKey` instead. `headers` holds only those that normalising needs, names in lower case.
 */
export const Letter = z.object({
  id: z.string(),
  platform: Platform,
  connection: z.string(),
  receivedAt: Instant,
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  bodyKey: z.string().optional(),
});
export type Letter = z.infer<typeof Letter>;
