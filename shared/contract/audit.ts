import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';

/**
 * What a member of staff did: `did` is a stable code (`idea.move`), `subject` the id of what it was done to, with more after a space.
 * `from` and `to` are codes of what changed, where that is one word. People who write to us are named by id only.
 */
export const AuditLine = z.object({
  id: z.string(),
  at: Instant,
  by: z.string(),
  did: z.string(),
  subject: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
});
export type AuditLine = z.infer<typeof AuditLine>;
export const AuditPage = z.object({ items: z.array(AuditLine), next: z.string().nullable() });
export type AuditPage = z.infer<typeof AuditPage>;

/** A day closed: one hash over its lines and the root of the day before. It is written once. */
export const AuditSeal = z.object({
  day: z.string(),
  root: z.string(),
  previous: z.string().nullable(),
  lines: z.number().int(),
  sealedAt: Instant,
});
export type AuditSeal = z.infer<typeof AuditSeal>;
export const AuditSeals = z.object({ items: z.array(AuditSeal) });
export type AuditSeals = z.infer<typeof AuditSeals>;

/** A day counted again: `fits` its seal, `differs` from it, or is `open`. `root` is what it comes to now. */
export const AuditCheck = z.object({
  day: z.string(),
  state: z.enum(['fits', 'differs', 'open']),
  lines: z.number().int(),
  root: z.string(),
  seal: AuditSeal.nullable(),
});
export type AuditCheck = z.infer<typeof AuditCheck>;
