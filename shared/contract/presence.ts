import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';

/** Somebody who has a conversation open, as of `at`. */
export const Presence = z.object({ conversation: z.string(), staff: z.string(), doing: z.enum(['reading', 'writing']), at: Instant });
export type Presence = z.infer<typeof Presence>;

/** Who said nothing for so long has gone: a page says so every twenty seconds. */
export const presentSeconds = 45;
