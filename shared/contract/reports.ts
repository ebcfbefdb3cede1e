import * as z from 'zod';
import { Instant } from '../kernel/instant.ts';

/** An idea as a month tells it. `names` are of those who said that they may be named. */
export const ToldIdea = z.object({
  id: z.string(),
  title: z.string(),
  quote: z.string().nullable(),
  quoteLanguage: z.string(),
  reason: z.string(),
  votes: z.number().int(),
  names: z.array(z.string()),
  movedAt: Instant,
});
export type ToldIdea = z.infer<typeof ToldIdea>;

/** How the month's promises were kept: counts, and working minutes. */
export const KeptWord = z.object({
  opened: z.number().int(),
  resolved: z.number().int(),
  met: z.number().int(),
  answered: z.number().int(),
  medianMinutes: z.number().nullable(),
  p90Minutes: z.number().nullable(),
});

/** A draft of "You asked — we did": a pure function of the record up to `cutOff` and of the template's version. */
export const Draft = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  cutOff: Instant,
  templateVersion: z.number().int(),
  heard: z.number().int(),
  built: z.array(ToldIdea),
  inProgress: z.array(ToldIdea),
  declined: z.array(ToldIdea),
  stillOpen: z.number().int(),
  thanks: z.array(z.string()),
  kept: KeptWord.nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** What an editor changed, beside the draft: an introduction, another quote or reason, an idea left out. */
export const ReportEdits = z.object({
  intro: z.string().max(2000).nullable().default(null),
  ideas: z
    .record(
      z.string(),
      z
        .object({ title: z.string().max(120), quote: z.string().max(600).nullable(), reason: z.string().max(1000), leftOut: z.boolean() })
        .partial(),
    )
    .default({}),
});
export type ReportEdits = z.infer<typeof ReportEdits>;

/** What was published: render(draft, edits, redactions), the same bytes for the same three. */
export const Edition = Draft.omit({ cutOff: true, templateVersion: true }).extend({ intro: z.string().nullable(), publishedAt: Instant });
export type Edition = z.infer<typeof Edition>;

/** How somebody was thanked: on the platform, by mail, by name on the page, or not at all (a line for staff). */
export const Thanks = z.object({ idea: z.string(), person: z.string(), by: z.enum(['reply', 'mail', 'page', 'unreached']), at: Instant });
export type Thanks = z.infer<typeof Thanks>;

export const Report = z.object({
  state: z.enum(['drafted', 'approved', 'published']),
  draft: Draft,
  edits: ReportEdits,
  approvedAt: Instant.nullable(),
  approvedBy: z.string().nullable(),
  edition: Edition.nullable(),
  thanks: z.array(Thanks),
});
export type Report = z.infer<typeof Report>;
