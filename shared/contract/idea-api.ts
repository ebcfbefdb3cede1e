import * as z from 'zod';
import { Instant } from '../kernel/instant.ts';
import { Consent } from './ideas.ts';

/** What the staff API takes and answers about people who asked for something. */
export const ConsentRequest = z.object({ state: Consent.shape.state.exclude(['unasked']) });
/** `at` is null where nobody asked. */
export const ConsentSaid = z.object({ person: z.string(), state: Consent.shape.state, at: Instant.nullable() });
export type ConsentSaid = z.infer<typeof ConsentSaid>;
