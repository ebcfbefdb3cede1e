import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { MonthPost } from './month-posts.ts';
import { Draft, Edition, Missing, ReportEdits } from './reports.ts';
import { Language } from './setting-basics.ts';

/** Ways to thank somebody: in their comment thread, by direct message, by mail, by name on the page, or not at all (a line for staff). */
export const ThanksWay = z.enum(['reply', 'message', 'mail', 'page', 'unreached']);
export type ThanksWay = z.infer<typeof ThanksWay>;

/** Why a way was closed, as a stable code. */
export const Closed = z.object({ way: ThanksWay, why: z.string() });
export type Closed = z.infer<typeof Closed>;

/**
 * How somebody was thanked for an idea that was shipped (`idea`); `own` is the idea that they asked for, which may have been merged
 * into it. `asked`: the answer in the thread waits to be sent; `waiting`: the mail was not taken and is tried again. `closed` says why the ways before it were not taken.
 */
export const Thanks = z.object({
  idea: z.string(),
  own: z.string().default(''),
  person: z.string(),
  by: ThanksWay,
  state: z.enum(['sending', 'waiting', 'asked', 'done', 'possibly_delivered']).default('done'),
  language: Language.default('en'),
  closed: z.array(Closed).default([]),
  at: Instant,
});
export type Thanks = z.infer<typeof Thanks>;

/** A month by mail to one subscriber. */
export const MonthMail = z.object({
  person: z.string(),
  state: z.enum(['sending', 'waiting', 'sent', 'unsubscribed', 'refused', 'possibly_delivered', 'dropped']),
  at: Instant,
});
export type MonthMail = z.infer<typeof MonthMail>;

/** A month with everything that belongs to it. `editions` are there once it is published. */
export const Report = z.object({
  state: z.enum(['drafted', 'approved', 'published']),
  draft: Draft,
  edits: ReportEdits,
  approvedAt: Instant.nullable(),
  approvedBy: z.string().nullable(),
  editions: z.array(Edition),
  thanks: z.array(Thanks),
  posts: z.array(MonthPost),
});
export type Report = z.infer<typeof Report>;

/** What the API says of a month beside it. `missing`: blocks that nobody wrote, by language; `approvers`: who may approve it now. */
export const ReportWhole = Report.extend({
  missing: z.object({ en: z.array(Missing), uk: z.array(Missing) }),
  approvers: z.array(z.string()),
  mails: z.object({ sent: z.number().int(), waiting: z.number().int(), possiblyDelivered: z.number().int() }),
  waiting: z.number().int(),
});
export type ReportWhole = z.infer<typeof ReportWhole>;

/** What publishing would do, with nothing written and nothing sent. */
export const Rehearsal = z.object({
  month: z.string(),
  editions: z.array(Edition),
  missing: ReportWhole.shape.missing,
  thanks: z.array(
    z.object({
      idea: z.string(),
      title: z.string(),
      person: z.string(),
      by: ThanksWay,
      language: Language,
      closed: z.array(Closed),
      text: z.string(),
    }),
  ),
  subscribers: z.number().int(),
  posts: z.array(MonthPost),
});
export type Rehearsal = z.infer<typeof Rehearsal>;
