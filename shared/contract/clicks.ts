import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { id, Language } from './setting-basics.ts';

/** What can be linked to and counted. */
export const LinkedKind = z.enum(['faq', 'help-route']);
export type LinkedKind = z.infer<typeof LinkedKind>;

/** A counted link `/go/{code}`: to what, in which language, and where somebody put it. `channel` is `site` on our own pages. */
export const GoLink = z.object({
  code: z.string(),
  kind: LinkedKind,
  id,
  language: Language,
  channel: z.string(),
  conversation: z.string().nullable(),
  at: Instant,
});
export type GoLink = z.infer<typeof GoLink>;

/** Clicks on one link on one day. */
export const DayClicks = z.object({ day: z.iso.date(), code: z.string(), channel: z.string(), clicks: z.number().int() });
export type DayClicks = z.infer<typeof DayClicks>;

export const LinkRequest = z.object({ kind: LinkedKind, id, language: Language });
/** The address as it goes into a reply. */
export const LinkMade = z.object({ code: z.string(), url: z.url() });
export type LinkMade = z.infer<typeof LinkMade>;

/** Clicks on an entry in some days, both included: all, by channel most first, by day. `links` is how many different links were followed. */
export const EntryClicks = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  clicks: z.number().int(),
  links: z.number().int(),
  channels: z.array(z.object({ channel: z.string(), clicks: z.number().int() })),
  days: z.array(z.object({ day: z.iso.date(), clicks: z.number().int() })),
});
export type EntryClicks = z.infer<typeof EntryClicks>;
