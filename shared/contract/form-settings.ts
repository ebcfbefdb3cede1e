import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { id, Words } from './setting-basics.ts';

/** Names that a form's page sends beside its fields. */
const taken = ['key', 'shownAt', 'website', 'lang', 'embed'];

/**
 * One field. `title`, `text` and `name` as ids, `email` and `consent` as types mean what they say: the title and words of an idea,
 * who speaks, where to answer, whether they may be named. `becomes` says of a survey's words that they are an idea, or a case that
 * waits for an answer. A scale goes from 0 to 10.
 */
export const FormField = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/, 'small letters, digits, - and _, a letter first'),
    type: z.enum(['text', 'long_text', 'choice', 'scale', 'email', 'consent']),
    label: Words,
    hint: Words.optional(),
    required: z.boolean().default(false),
    options: z
      .array(z.object({ id, label: Words }))
      .max(30)
      .default([]),
    becomes: z.enum(['idea', 'case']).optional(),
  })
  .check(({ value: { id: name, type, options, becomes }, issues }) => {
    const fault = (message: string, path: string) => issues.push({ code: 'custom', input: path, path: [path], message });
    if (taken.includes(name)) fault('a name that the page itself needs', 'id');
    if (type === 'choice' && options.length < 2) fault('a choice has at least two options', 'options');
    if (type !== 'choice' && options.length > 0) fault('only a choice has options', 'options');
    if (new Set(options.map((one) => one.id)).size < options.length) fault('two options of the same id', 'options');
    if (becomes && type !== 'text' && type !== 'long_text') fault('only words become an idea or a case', 'becomes');
  });
export type FormField = z.infer<typeof FormField>;

/**
 * One form page. `idea` forms file an idea, `question` forms open a conversation, a `survey` is what its fields say. Without fields
 * of its own it has the usual ones: words, name, address, consent. `limit`: how many answers one person may send in so many hours.
 */
export const Form = z
  .object({
    id,
    channel: id,
    purpose: z.enum(['idea', 'question', 'survey']),
    title: Words,
    intro: Words,
    fields: z.array(FormField).max(20).default([]),
    /** Nobody reads a form and fills it in faster than this. */
    leastSeconds: z.number().int().min(0).max(60).default(2),
    opensAt: Instant.optional(),
    closesAt: Instant.optional(),
    /** What stands on its page while it is closed. */
    closed: Words.optional(),
    limit: z.object({ answers: z.number().int().min(1).max(50), hours: z.number().int().min(1).max(720) }).optional(),
  })
  .check(({ value: { fields, purpose, opensAt, closesAt }, issues }) => {
    const fault = (message: string, path: string) => issues.push({ code: 'custom', input: path, path: [path], message });
    const only = (type: FormField['type']) => fields.filter((field) => field.type === type).length > 1;
    if (new Set(fields.map((field) => field.id)).size < fields.length) fault('two fields of the same id', 'fields');
    if (only('email') || only('consent')) fault('an address and a consent are asked for once', 'fields');
    if (purpose === 'survey' && fields.length === 0) fault('a survey asks something', 'fields');
    if (purpose !== 'survey' && fields.length > 0 && !fields.some((field) => field.id === 'text'))
      fault('a form for ideas or questions has a field text', 'fields');
    if (opensAt && closesAt && closesAt <= opensAt) fault('closes before it opens', 'closesAt');
  });
export type Form = z.infer<typeof Form>;

/**
 * How an idea is known in what people say. What bears one of the `markers` (`#idea`), and what is said under one of the `threads`
 * ("suggest an improvement": a channel's post or thread by the platform's own id) is an idea; what reads like one is proposed to
 * staff where `proposes` says so. It holds for the `channels` named, or for all.
 */
export const IdeaRule = z.object({
  id,
  channels: z.array(id).default([]),
  markers: z.array(z.string().trim().min(2).max(40)).max(20).default([]),
  threads: z
    .array(z.object({ channel: id, thread: z.string().min(1).max(300) }))
    .max(50)
    .default([]),
  proposes: z.boolean().default(true),
});
export type IdeaRule = z.infer<typeof IdeaRule>;

/**
 * A form that is open on certain days of each month, in the brand's zone; days that a month lacks are its last. `score` names the
 * field that asks how likely one is to recommend us, from 0 to 10. So many days before the last (`remindDaysBefore`) subscribers of
 * the month are reminded by mail; absent: nobody is.
 */
export const Survey = z
  .object({
    id,
    form: id,
    fromDay: z.number().int().min(1).max(31),
    toDay: z.number().int().min(1).max(31),
    score: z.string().optional(),
    remindDaysBefore: z.number().int().min(0).max(14).optional(),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, { path: ['toDay'], message: 'ends before it begins' })
  .refine(({ fromDay, toDay, remindDaysBefore = 0 }) => remindDaysBefore <= Math.max(0, toDay - fromDay), {
    path: ['remindDaysBefore'],
    message: 'reminds before it opens',
  });
export type Survey = z.infer<typeof Survey>;
