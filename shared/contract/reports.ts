import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Evidence, IdeaPlan } from './ideas.ts';
import { Language, Words } from './setting-basics.ts';

/** Somebody who agreed to be named. Of months that were told before 2026-11 only the name is kept. */
export const Named = z.union([z.object({ person: z.string(), name: z.string() }), z.string().transform((name) => ({ person: '', name }))]);
export type Named = z.output<typeof Named>;

/** Contacts on the topics of an idea, a week, in so many days before it was shipped and since. `certain`: the change is more than chance. */
export const ToldEffect = z.object({
  beforeAWeek: z.number(),
  afterAWeek: z.number(),
  daysAfter: z.number().int(),
  certain: z.boolean(),
});
export type ToldEffect = z.infer<typeof ToldEffect>;

/**
 * An idea as a month tells it. `names` are of those who said that they may be named; `quote` is in the words of `quotedFrom`.
 * Languages are those of the texts beside them: `uk`, `en`, or `und` where that cannot be told.
 */
export const ToldIdea = z.object({
  id: z.string(),
  title: z.string(),
  titleLanguage: z.string().default('und'),
  quote: z.string().nullable(),
  quoteLanguage: z.string(),
  quotedFrom: z.string().nullable().default(null),
  reason: z.string(),
  reasonLanguage: z.string().default('und'),
  evidence: Evidence.nullable().default(null),
  evidenceLanguage: z.string().default('und'),
  topics: z.array(z.string()).default([]),
  plan: IdeaPlan.nullable().default(null),
  effect: ToldEffect.nullable().default(null),
  votes: z.number().int(),
  names: z.array(Named),
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

/** How often a topic came up in the month: new ideas, and conversations where those are counted by topic. */
export const AskedTopic = z.object({ topic: z.string(), words: Words, ideas: z.number().int(), contacts: z.number().int().nullable() });
export type AskedTopic = z.infer<typeof AskedTopic>;

/** A draft of "You asked — we did": a pure function of the record up to `cutOff` and of the template's version. */
export const Draft = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  cutOff: Instant,
  templateVersion: z.number().int(),
  heard: z.number().int(),
  asked: z.array(AskedTopic).default([]),
  built: z.array(ToldIdea),
  inProgress: z.array(ToldIdea),
  declined: z.array(ToldIdea),
  stillOpen: z.number().int(),
  thanks: z.array(Named),
  kept: KeptWord.nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** A block that an editor may write. An introduction has no idea; `out` (`yes`) leaves an idea out of every edition. */
export const Block = z.enum(['intro', 'title', 'quote', 'reason', 'out']);
export type Block = z.infer<typeof Block>;
const longest: Readonly<Record<Block, number>> = { intro: 2000, title: 120, quote: 600, reason: 1000, out: 3 };

/** One thing that an editor changed, in one language. `text` null takes the change back; an empty quote shows none. */
export const Change = z
  .object({
    block: Block,
    language: Language.nullable().default(null),
    idea: z.string().nullable().default(null),
    text: z.string().nullable(),
  })
  .check(({ value: { block, language, idea, text }, issues }) => {
    const wrong = (path: string, message: string) => issues.push({ code: 'custom', input: path, path: [path], message });
    if ((text?.length ?? 0) > longest[block]) wrong('text', `is longer than ${longest[block]}`);
    if ((block === 'out') !== (language === null)) wrong('language', 'belongs to every block but "out"');
    if ((block === 'intro') !== (idea === null)) wrong('idea', 'belongs to every block but "intro"');
  });
export type Change = z.infer<typeof Change>;

/** A change as it is kept beside the draft: who made it, and when. */
export const Edit = z.object({ id: z.string(), at: Instant, by: z.string(), change: Change });
export type Edit = z.infer<typeof Edit>;

/** How an editor's changes were kept before they were kept one by one: for every language alike. Still read. */
export const WholeEdits = z.object({
  intro: z.string().nullable().default(null),
  ideas: z
    .record(z.string(), z.object({ title: z.string(), quote: z.string().nullable(), reason: z.string(), leftOut: z.boolean() }).partial())
    .default({}),
});

const Written = z.object({ title: z.string(), quote: z.string(), reason: z.string() }).partial();
export const LanguageEdits = z.object({ intro: z.string().nullable().default(null), ideas: z.record(z.string(), Written).default({}) });
export type LanguageEdits = z.infer<typeof LanguageEdits>;
/** What all changes together come to. */
export const ReportEdits = z.object({ en: LanguageEdits, uk: LanguageEdits, leftOut: z.array(z.string()) });
export type ReportEdits = z.infer<typeof ReportEdits>;

/** An idea in one edition. Where nobody wrote the reason in its language `reason` is null, and `reasonLanguage` says where it is. */
export const EditionIdea = ToldIdea.extend({ reason: z.string().nullable() });
export type EditionIdea = z.infer<typeof EditionIdea>;

/** What was published in one language: render(draft, edits, redactions), the same bytes for the same three. */
export const Edition = Draft.omit({ cutOff: true, templateVersion: true }).extend({
  language: Language.nullable().default(null),
  built: z.array(EditionIdea),
  inProgress: z.array(EditionIdea),
  declined: z.array(EditionIdea),
  intro: z.string().nullable(),
  publishedAt: Instant,
});
export type Edition = z.infer<typeof Edition>;

/** What nobody has written in a language: the block, and the idea that it is of. */
export const Missing = z.object({ block: Block, idea: z.string().nullable() });
export type Missing = z.infer<typeof Missing>;
