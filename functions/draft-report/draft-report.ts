import type { Fact } from '../../shared/contract/events.ts';
import type { Calendar, Settings } from '../../shared/contract/settings.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import type { Instant, Now } from '../../shared/kernel/instant.ts';
import { draftOf, type MonthRecord } from '../../shared/publishing/draft-of.ts';
import { isDraftDue, monthBefore } from '../../shared/publishing/first-working-day.ts';
import { lateSteps } from '../../shared/publishing/month-late.ts';
import type { ReportShelf, TellingShelf } from '../../shared/publishing/ports.ts';
import { remindersDue } from '../../shared/publishing/survey-reminder.ts';

export interface DraftReportPorts extends MonthRecord {
  readonly reports: Pick<ReportShelf, 'draft' | 'read' | 'late'>;
  readonly tellings: Pick<TellingShelf, 'open' | 'begin'>;
  /** Wakes the publisher for a month, or a survey, of which something is still to be told. */
  readonly wake: (month: string) => Promise<void>;
  readonly settings: () => Promise<Settings>;
  readonly now: Now;
}

/** A brand that was not there yet has nothing to tell of that month. */
const wasThere = ({ channels }: Settings, month: string): boolean => channels.some(({ connectedAt }) => connectedAt.slice(0, 7) <= month);

const escalate = async ({ reports }: DraftReportPorts, inForce: Settings, calendar: Calendar, month: string, at: Instant) => {
  const report = await reports.read(month);
  if (report?.state !== 'drafted') return;
  for (const { step, dueAt } of lateSteps(inForce, calendar, report.draft.cutOff, at)) {
    const fact: Fact = { id: derivedId('evt', 'report.late', month, step), name: 'report.late', at, detail: { month, step, dueAt } };
    await reports.late(month, step, fact);
  }
};

/**
 * Rung daily. Surveys that close soon are reminded of, until they close: who was written to is not again. On the first working day of the brand's month it drafts the month before, once; should that day have been missed, on one
 * of the next. A draft that nobody approves in time is told to staff, each rung of its ladder once. Answers the month, or null.
 */
export const draftReport = (ports: DraftReportPorts) => async (): Promise<string | null> => {
  const { reports, tellings, settings, wake, now } = ports;
  const [at, inForce] = [now(), await settings()];
  for (const { key } of remindersDue(inForce, at)) await tellings.begin(key);
  for (const month of await tellings.open()) await wake(month);
  const calendar = inForce.calendars.find(({ id }) => id === inForce.brand?.calendar);
  if (!calendar) return null;
  const month = monthBefore(at, calendar.timezone);
  if (!isDraftDue(calendar, at) || !wasThere(inForce, month)) return null;
  if (await reports.read(month)) {
    await escalate(ports, inForce, calendar, month, at);
    return null;
  }
  const draft = await draftOf(ports, inForce, month, at);
  const fact: Fact = { id: `evt_report.drafted.${month}`, name: 'report.drafted', at, detail: { month } };
  return (await reports.draft(draft, fact)) ? month : null;
};
