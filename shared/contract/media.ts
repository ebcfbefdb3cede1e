import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';

/** Why there is no copy: stable, and said to staff in their language. */
export const MediaProblem = z.enum([
  'media.too-large',
  'media.gone',
  'media.type',
  'media.refused',
  'media.no-answer',
  'media.no-token',
  'media.expired',
]);
export type MediaProblem = z.infer<typeof MediaProblem>;

/** The largest media of which a copy is kept, in bytes. */
export const mostMediaBytes = 10 * 1024 * 1024;

/**
 * A copy of what came along with an interaction, or why there is none. `type` is read from the first bytes, never taken from the
 * platform; what is not known is `application/octet-stream`, and is only ever downloaded. Gone after `until`.
 */
export const KeptMedia = z.object({
  id: z.string(),
  conversation: z.string(),
  interaction: z.string(),
  problem: MediaProblem.nullable(),
  type: z.string().nullable(),
  bytes: z.number().int().nullable(),
  /** What the file is called when it is saved. */
  name: z.string(),
  at: Instant,
  until: Instant,
});
export type KeptMedia = z.infer<typeof KeptMedia>;

/** Where in the bucket the bytes of a copy are: by the id of the copy. */
export const mediaFolder = 'media/';
export const mediaKey = (id: string): string => `${mediaFolder}${id}`;

/** What the API says of a copy. `path` answers with its bytes where it is kept. */
export const MediaView = z.object({
  state: z.enum(['kept', 'waiting', 'not-kept']),
  problem: MediaProblem.nullable(),
  type: z.string().nullable(),
  bytes: z.number().int().nullable(),
  path: z.string().nullable(),
});
export type MediaView = z.infer<typeof MediaView>;
