import type { Fact } from '../contract/events.ts';
import type { MonthPost } from '../contract/month-posts.ts';
import type { Held, HeldBy, QuietSwitch } from '../contract/quiet.ts';
import type { Draft, Edit, Edition, ToldEffect } from '../contract/reports.ts';
import type { Language } from '../contract/settings.ts';
import type { MonthMail, Report, Thanks } from '../contract/thanks.ts';
import type { Instant } from '../kernel/instant.ts';

/** Where reports are kept: draft, changes, approval, editions, thank-yous of a month, side by side. */
export interface ReportShelf {
  read(month: string): Promise<Report | undefined>;
  months(): Promise<readonly string[]>;
  /** Keeps a draft once: false when the month has one. */
  draft(draft: Draft, fact: Fact): Promise<boolean>;
  edit(month: string, edits: readonly Edit[]): Promise<void>;
  /** Approves once: false when it was approved before. */
  approve(month: string, at: Instant, by: string, fact: Fact): Promise<boolean>;
  /** Keeps an edition once: false when the month has one in its language. */
  publish(edition: Edition, language: Language): Promise<boolean>;
  /** Says once that every edition is there. */
  published(month: string, fact: Fact): Promise<boolean>;
  edition(month: string, language: Language): Promise<Edition | null>;
  /** Notes once that staff are told that the month is late: false when they were. */
  late(month: string, step: string, fact: Fact): Promise<boolean>;
}

/** Where the posts of months are kept. */
export interface PostShelf {
  /** Keeps a post once: false when it is there. */
  file(month: string, post: MonthPost): Promise<boolean>;
  read(month: string, channel: string): Promise<MonthPost | null>;
  /** Writes the next version over the one before, with the fact of it: false when somebody was faster. */
  change(month: string, next: MonthPost, fact?: Fact): Promise<boolean>;
}

/** Something of a published month to be told to one person, or on one channel, and when it is due. */
export type Telling = { readonly id: string; readonly at: Instant } & (
  | { readonly what: 'mail'; readonly person: string }
  | { readonly what: 'thanks'; readonly person: string; readonly idea: string; readonly own: string }
  | { readonly what: 'post'; readonly channel: string }
);

/** What is still to be told of published months, and what became of it. */
export interface TellingShelf {
  /** Months of which something is to be told, oldest first. */
  open(): Promise<readonly string[]>;
  begin(month: string): Promise<void>;
  end(month: string): Promise<void>;
  /** Files what is to be told; filed again, nothing changes. */
  file(month: string, tellings: readonly Telling[]): Promise<void>;
  /** The first of what is still to be told, earliest first, at most so many. */
  due(month: string, most: number): Promise<readonly Telling[]>;
  waiting(month: string): Promise<number>;
  /** All of what is still to be told, earliest first. */
  all(month: string): Promise<readonly Telling[]>;
  /** Takes it away: it is told. */
  told(month: string, telling: Telling): Promise<void>;
  /** Keeps that somebody is being thanked: false when they were, or are. */
  thank(month: string, thanks: Thanks): Promise<boolean>;
  thanks(month: string, idea: string, person: string): Promise<Thanks | null>;
  /** Writes what became of it over what was read: false when somebody was faster. */
  rethank(month: string, thanks: Thanks, from: Thanks['state']): Promise<boolean>;
  /** Keeps that a mail is being sent: false when it was. */
  mail(month: string, mail: MonthMail): Promise<boolean>;
  mailed(month: string, person: string): Promise<MonthMail | null>;
  remail(month: string, mail: MonthMail, from: MonthMail['state']): Promise<boolean>;
  mails(month: string): Promise<readonly MonthMail[]>;
}

/** Whether what goes out by itself is held, and what is. Nothing here is kept in memory: the switch is read as it is. */
export interface QuietShelf {
  read(): Promise<QuietSwitch>;
  /** Writes the switch over the one that was read, with the fact of it: false when somebody was faster. */
  write(next: QuietSwitch, fact?: Fact): Promise<boolean>;
  /** Keeps what did not leave; kept again, it is of the later turn. */
  hold(by: HeldBy, held: Held): Promise<void>;
  /** What a function holds, at most so many; of one id alone where it is named. */
  held(by: HeldBy, most: number, id?: string): Promise<readonly Held[]>;
  /** Takes away what was let go, unless a later turn holds it. */
  release(by: HeldBy, held: Held): Promise<void>;
}

/** Counts by topic, from rollups. */
export interface TopicFigures {
  /** Conversations of these days (`2026-11-01`) by topic. */
  contacts(days: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Contacts on topics 90 days before and after an instant; null where there is nothing to compare. */
  effectOf(topics: readonly string[], shippedAt: Instant, now: Instant): Promise<ToldEffect | null>;
}

/** Mails one person, in a language; their way out ends mail about months, or all of it. `later`: not taken, to be tried again; `refused`: never taken; `unknown`: it may have been sent. */
export type MailPerson = (
  whom: { readonly person: string; readonly about?: 'month' },
  to: string,
  mail: { readonly subject: string; readonly text: string; readonly html: string },
  language: Language,
) => Promise<'sent' | 'later' | 'refused' | 'unknown'>;
