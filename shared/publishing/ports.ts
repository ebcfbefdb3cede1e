import type { Fact } from '../contract/events.ts';
import type { Draft, Edition, Report, ReportEdits, Thanks } from '../contract/reports.ts';
import type { Instant } from '../kernel/instant.ts';

/** Where reports are kept: draft, edits, approval, edition and thank-yous of a month, side by side. */
export interface ReportShelf {
  read(month: string): Promise<Report | undefined>;
  months(): Promise<readonly string[]>;
  /** Keeps a draft once: false when the month has one. */
  draft(draft: Draft, fact: Fact): Promise<boolean>;
  edit(month: string, edits: ReportEdits): Promise<void>;
  /** Approves once: false when it was approved before. */
  approve(month: string, at: Instant, by: string, fact: Fact): Promise<boolean>;
  publish(edition: Edition, fact: Fact): Promise<boolean>;
  /** Marks somebody as thanked, once: false when they were. */
  thank(month: string, thanks: Thanks): Promise<boolean>;
}
