import * as z from 'zod';

/** `persons` says whether both are by the same person, where the platforms do not say so. */
export const MergeConversationRequest = z.object({ into: z.string(), persons: z.enum(['same', 'different']).optional() });
export type MergeConversationRequest = z.infer<typeof MergeConversationRequest>;
