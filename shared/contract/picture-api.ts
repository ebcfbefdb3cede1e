import * as z from 'zod';
import { mostPictureBytes } from './platform-limits.ts';

/** A picture to go with a reply: its bytes in base64. */
export const PictureRequest = z.object({ data: z.base64().max(Math.ceil(mostPictureBytes / 3) * 4) });
/** The copy that is kept of it, by the name that a reply says it by. */
export const PictureKept = z.object({ media: z.string(), type: z.string(), bytes: z.number().int() });
export type PictureKept = z.infer<typeof PictureKept>;
