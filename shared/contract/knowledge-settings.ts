import * as z from 'zod';
import { scriptVariables } from './choices.ts';
import { Intent } from './promise-settings.ts';
import { id, Language, Words } from './setting-basics.ts';

/** Words in both languages, of which one may still lack. */
const eitherWords = z
  .object({ en: z.string().default(''), uk: z.string().default('') })
  .refine(({ en, uk }) => en.trim() !== '' || uk.trim() !== '', 'says nothing in either language');
/** Words in both languages, neither of which may lack. */
const bothWords = Words.refine(({ en, uk }) => en.trim() !== '' && uk.trim() !== '', 'is needed in both languages');

const variable = /\{(\w+)\}/g;
const known: readonly string[] = scriptVariables;
const knowsVariables = ({ en, uk }: Words): boolean => [...`${en}${uk}`.matchAll(variable)].every(([, name = '']) => known.includes(name));

/** A reply for a question that comes again and again. It suits topics and intents, or everything; after `expires`, a day, it is offered no more. */
export const Script = z.object({
  id,
  name: z.string().trim().min(1).max(80),
  words: eitherWords.refine(knowsVariables, `fills in only {${scriptVariables.join('}, {')}}`),
  topics: z.array(id).default([]),
  intents: z.array(Intent).default([]),
  expires: z.iso.date().optional(),
});
export type Script = z.infer<typeof Script>;

/** Whether it stands on its page and is offered for replies; links to what does not lead to a page that says so. */
const shown = z.boolean().default(true);

/** An answer for everybody, on the page of questions. Entries stand by `position`. */
export const Faq = z.object({
  id,
  question: eitherWords,
  answer: eitherWords,
  topics: z.array(id).default([]),
  helpRoute: id.optional(),
  position: z.number().int().default(0),
  shown,
});
export type Faq = z.infer<typeof Faq>;

const https = z.string().regex(/^https:\/\/[^\s]+$/, 'not an https address');
/**
 * A way out of a difficult situation: what to do, step by step, and where help is. `text` is what a reply says of it. A counted link
 * leads to `address`, or to its place on the help page. What is `sensitive` stands first there.
 */
export const HelpRoute = z.object({
  id,
  title: eitherWords,
  text: eitherWords,
  steps: z.array(eitherWords).max(12).default([]),
  links: z
    .array(z.object({ label: eitherWords, url: https }))
    .max(8)
    .default([]),
  address: https.optional(),
  sensitive: z.boolean().default(false),
  topics: z.array(id).default([]),
  position: z.number().int().default(0),
  shown,
});
export type HelpRoute = z.infer<typeof HelpRoute>;

const phrases = z.array(z.string().trim().min(1).max(200)).max(500);
const inBoth = z.object({ en: phrases.default([]), uk: phrases.default([]) });
/**
 * How we speak. Phrases that we do not use, each with why and what to say instead; how a refusal and a reason begin; words that
 * nobody is to read from us. A `*` at the end of a phrase stands for any ending.
 */
export const Tone = z.object({
  id,
  phrases: z
    .array(
      z.object({
        language: Language,
        phrase: z.string().trim().min(1).max(200),
        why: eitherWords,
        instead: z.string().max(500).default(''),
      }),
    )
    .max(500)
    .default([]),
  refusals: inBoth.prefault({}),
  reasons: inBoth.prefault({}),
  stopWords: inBoth.prefault({}),
});
export type Tone = z.infer<typeof Tone>;

/** What a reply on a topic must carry once in a conversation, and where help is. */
export const SensitiveTopic = z.object({ disclaimer: bothWords, helpRoute: id.optional() });
