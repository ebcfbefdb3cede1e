import * as z from 'zod';
import { instantPattern } from './instant.ts';

/** An instant at a door: see `instant.ts`. */
export const Instant = z.string().regex(instantPattern, 'not an instant in UTC with milliseconds').brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;
