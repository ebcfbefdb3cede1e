import * as z from 'zod';
import { longestReply } from './platform-limits.ts';

/** What is asked of a reply that waits for approval. `text`: other words, which are sent instead. */
export const ApproveRequest = z.object({ text: z.string().trim().min(1).max(longestReply).optional() });
export const ReturnRequest = z.object({ reason: z.string().trim().min(1).max(500) });
