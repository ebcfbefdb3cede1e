import * as z from 'zod';
import { Notice } from './conversations.ts';

/** `again`: whether it may be sent again, for it failed and what it tells is still kept. */
export const NoticeRow = Notice.extend({ again: z.boolean() });
export type NoticeRow = z.infer<typeof NoticeRow>;
/** Notices of a day, newest first; `examined` is how many were looked at for them. */
export const NoticePage = z.object({ items: z.array(NoticeRow), next: z.string().nullable(), examined: z.number().int() });
export type NoticePage = z.infer<typeof NoticePage>;
