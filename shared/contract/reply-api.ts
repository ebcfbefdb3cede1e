import * as z from 'zod';
import { ReplyPicture } from './conversations.ts';
import { longestReply } from './platform-limits.ts';

const text = z.string().trim().min(1).max(longestReply);
/** `unlessSame`: not where somebody sent the same words a moment ago; then it is refused, to be asked again without it. */
export const ReplyRequest = z.object({ text, pictures: z.array(ReplyPicture).max(10).optional(), unlessSame: z.boolean().optional() });
/** What is asked of a reply that waits for approval. `text`: other words, which are sent instead. */
export const ApproveRequest = z.object({ text: text.optional() });
export const ReturnRequest = z.object({ reason: z.string().trim().min(1).max(500) });
