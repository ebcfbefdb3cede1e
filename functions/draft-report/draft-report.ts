import type { Fact } from '../../shared/contract/events.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { IdeaShelf } from '../../shared/ideas/ports.ts';
import type { FigureShelf } from '../../shared/insights/ports.ts';
import type { Now } from '../../shared/kernel/instant.ts';
import { draftOf } from '../../shared/publishing/draft-of.ts';
import { isFirstWorkingDay, monthBefore } from '../../shared/publishing/first-working-day.ts';
import type { ReportShelf } from '../../shared/publishing/ports.ts';

export interface DraftReportPorts {
  readonly ideas: Pick<IdeaShelf, 'list' | 'votes'>;
  readonly figures: Pick<FigureShelf, 'rollups'>;
  readonly reports: Pick<ReportShelf, 'draft'>;
  readonly settings: () => Promise<Settings>;
  readonly now: Now;
}

/** Rung daily: on the first working day of the brand's month it drafts the month before, once. Answers the month, or null. */
export const draftReport =
  ({ reports, settings, now, ...record }: DraftReportPorts) =>
  async (): Promise<string | null> => {
    const inForce = await settings();
    const calendar = inForce.calendars.find(({ id }) => id === inForce.brand?.calendar);
    if (!calendar || !isFirstWorkingDay(calendar, now())) return null;
    const month = monthBefore(now(), calendar.timezone);
    const draft = await draftOf(record, inForce, month, now());
    const fact: Fact = { id: `evt_report.drafted.${month}`, name: 'report.drafted', at: now(), detail: { month } };
    await reports.draft(draft, fact);
    return month;
  };
