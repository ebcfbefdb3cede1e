import * as z from 'zod';
import { languages } from './choices.ts';

/** The id of a settings document: unique within its kind. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** Words in both languages. */
export const Words = z.object({ en: z.string(), uk: z.string() });
export type Words = z.infer<typeof Words>;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
