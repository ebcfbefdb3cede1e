import { useSignal } from '@preact/signals';
import type { Change } from '../../../../shared/contract/reports.ts';
import type { ReportWhole } from '../../../../shared/contract/thanks.ts';
import { monthTitle } from '../../../../shared/words/moments.ts';
import { ask } from '../api.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { MonthDraft } from '../parts/month-draft.tsx';
import { MonthPreview } from '../parts/month-preview.tsx';
import { MonthProgress } from '../parts/month-progress.tsx';
import { Pick } from '../parts/pick.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { go } from '../router.ts';
import { language, now, say, staffName, told } from '../state.ts';
import { tell } from '../voices/desk.ts';

/** Months that have a report, the newest first. */
interface Months {
  readonly items: readonly string[];
}

/** The month that is drafted next: the one before this. */
const lastMonth = (at: string): string => {
  const [year = 0, month = 0] = at.slice(0, 7).split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
};

const StateLine = ({ report }: { readonly report: ReportWhole }) => {
  const at = (instant: typeof now.value) => told.value.near(instant, now.value);
  const [edition] = report.editions;
  if (report.state === 'published' && edition)
    return (
      <p class="summary">
        {tell.value('month.published', { at: at(edition.publishedAt) })}{' '}
        <a href={`/asked/${report.draft.month}`}>{tell.value('month.see')}</a>
      </p>
    );
  const approved = report.approvedAt && report.approvedBy;
  return (
    <p class="summary">
      {approved
        ? tell.value('month.approved', { name: staffName(report.approvedBy ?? ''), at: at(report.approvedAt ?? now.value) })
        : tell.value('month.drafted')}
    </p>
  );
};

const One = ({ month }: { readonly month: string }) => {
  const path = `/reports/${month}`;
  const { value, failed, again } = useFetched(month, () => ask<ReportWhole>('GET', path), 20);
  const problem = useSignal<string | null>(null);
  const report = value.value;
  const act = async (deed: () => Promise<unknown>): Promise<boolean> => {
    try {
      await deed();
      problem.value = null;
      return true;
    } catch (error) {
      problem.value = whyFailed(error);
      return false;
    } finally {
      await again();
    }
  };
  const title = monthTitle(language.value, month);
  if (!report && failed.value?.status === 404)
    return (
      <>
        <p class="big-voice">{tell.value('month.none')}</p>
        <p>
          <button class="btn pen" type="button" onClick={() => void act(() => ask<ReportWhole>('POST', `${path}/draft`))}>
            {tell.value('month.draftNow', { month: title })}
          </button>
        </p>
        {problem.value && (
          <p class="err" role="alert">
            {problem.value}
          </p>
        )}
      </>
    );
  if (!report) return failed.value ? <p class="err">{whyFailed(failed.value)}</p> : <p class="mute">{say.value('loading')}</p>;
  return (
    <>
      <StateLine report={report} />
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
      {report.state !== 'drafted' && (
        <MonthProgress
          report={report}
          deeds={{
            there: (channel, url) => void act(() => ask<ReportWhole>('POST', `${path}/posts/${channel}`, { url })),
            ask: (channel) => void act(() => ask<ReportWhole>('POST', `${path}/posts/${channel}/ask`)),
          }}
        />
      )}
      <MonthDraft
        key={`${month} ${report.state}`}
        report={report}
        save={(changes: readonly Change[]) => act(() => ask<ReportWhole>('POST', `${path}/edits`, { changes }))}
        approve={() => act(() => ask<ReportWhole>('POST', `${path}/approve`))}
      />
      {report.state === 'drafted' && <MonthPreview month={month} />}
    </>
  );
};

/** "You asked — we did": the draft of a month, an editor's changes beside it, and the approval that publishes it. */
export const MonthScreen = ({ month }: { readonly month: string | null }) => {
  const { value, failed, again } = useFetched('reports', () => ask<Months>('GET', '/reports'));
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const next = lastMonth(now.value);
  const months = [...new Set([next, ...value.value.items])].toSorted().toReversed();
  const shown = month && /^\d{4}-\d{2}$/.test(month) ? month : (value.value.items[0] ?? next);
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{say.value('nav.month')}</h1>
        <span class="bar flat">
          <Pick
            label={tell.value('month.which')}
            value={shown}
            options={months.map((one) => [one, monthTitle(language.value, one)] as const)}
            onPick={(one) => go(`/month/${one}`)}
          />
        </span>
      </div>
      <One key={shown} month={shown} />
    </main>
  );
};
