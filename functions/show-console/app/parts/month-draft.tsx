import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Change } from '../../../../shared/contract/reports.ts';
import type { Language } from '../../../../shared/contract/settings.ts';
import type { ReportWhole } from '../../../../shared/contract/thanks.ts';
import { monthTitle } from '../../../../shared/words/moments.ts';
import { language, me, staffName } from '../state.ts';
import { tell } from '../voices/desk.ts';
import { monthly } from '../voices/month.ts';
import { keyOf, type Unsaved } from './month-edits.ts';
import { Blocks, type Desk, languages, MonthIdea } from './month-idea.tsx';

export interface MonthDraftProps {
  readonly report: ReportWhole;
  readonly save: (changes: readonly Change[]) => Promise<boolean>;
  readonly approve: () => Promise<boolean>;
}

const Lacks = ({ report, of }: { report: ReportWhole; of: Language }) => {
  const lacks = (['intro', 'title', 'reason'] as const).flatMap((block) => {
    const n = report.missing[of].filter((one) => one.block === block).length;
    return n > 0 ? [monthly.value(`lacks.${block}`, { n })] : [];
  });
  const named = { language: monthly.value(of) };
  return lacks.length === 0 ? (
    <span>{monthly.value('lacksNothing', named)} </span>
  ) : (
    <span class="soon">{monthly.value('lacks', { ...named, what: lacks.join(', ') })} </span>
  );
};

/** Who may approve it now; the button for them alone. */
const Approval = ({ report, onApprove }: { report: ReportWhole; onApprove: () => void }) => {
  const { approvers } = report;
  const names = approvers.map(staffName).join(', ');
  return (
    <>
      {approvers.includes(me.value?.staff ?? '') && (
        <button class="btn pen" type="button" onClick={onApprove}>
          {tell.value('month.approve')}
        </button>
      )}
      <span class="sm q">{monthly.value(approvers.length > 1 ? 'approversOr' : 'approvers', { names })}</span>
    </>
  );
};

/** A month as it will be told, both languages side by side. Changes are kept beside the draft, never in it; once approved, nothing changes. */
export const MonthDraft = ({ report, save, approve }: MonthDraftProps) => {
  const { draft, state } = report;
  const unsaved = useSignal<Unsaved>({});
  const said = useSignal<string | null>(null);
  const sure = useRef<HTMLDialogElement>(null);
  const fixed = state !== 'drafted';
  const change = (one: Change) => {
    unsaved.value = { ...unsaved.value, [keyOf(one)]: one };
    said.value = null;
  };
  const desk: Desk = {
    report,
    unsaved: unsaved.value,
    fixed,
    write: ({ block, language: of, idea }, text) => change({ block, language: of, idea, text }),
    leaveOut: (idea, out) => change({ block: 'out', language: null, idea, text: out ? 'yes' : null }),
  };
  const waiting = Object.values(unsaved.value);
  const keep = async (): Promise<boolean> => {
    const kept = waiting.length === 0 || (await save(waiting));
    if (kept) unsaved.value = {};
    said.value = kept ? tell.value('month.saved') : null;
    return kept;
  };
  const parts = [
    ['month.built', draft.built],
    ['month.inProgress', draft.inProgress],
    ['month.declined', draft.declined],
  ] as const;
  const counts = { built: draft.built.length, inProgress: draft.inProgress.length, declined: draft.declined.length };
  return (
    <div class="month-desk">
      <p class="q">{tell.value('month.sentence', { heard: draft.heard, ...counts, open: draft.stillOpen })}</p>
      {!fixed && (
        <p class="sm" role="status">
          {languages.map((one) => (
            <Lacks key={one} report={report} of={one} />
          ))}
          <span class="mute">{monthly.value('lacksHint')}</span>
        </p>
      )}
      <section class="card">
        <h2>{tell.value('month.intro')}</h2>
        <Blocks desk={desk} block="intro" idea={null} label={tell.value('month.intro')} />
        <span class="sm mute">{tell.value('month.introHint')}</span>
      </section>
      {parts.map(([title, ideas]) => (
        <section key={title} class="card">
          <h2>{tell.value(title)}</h2>
          {ideas.length === 0 && <p class="sm mute">{tell.value('month.nothing')}</p>}
          <ul>
            {ideas.map((idea) => (
              <MonthIdea key={idea.id} desk={desk} idea={idea} reasoned={ideas !== draft.inProgress} />
            ))}
          </ul>
        </section>
      ))}
      {!fixed && (
        <div class="gap">
          <button class="btn" type="button" onClick={() => void keep()}>
            {tell.value('month.save')}
          </button>
          <Approval report={report} onApprove={() => sure.current?.showModal()} />
          <span class="sm q" role="status">
            {waiting.length > 0 ? monthly.value('unsaved', { n: waiting.length }) : said.value}
          </span>
        </div>
      )}
      <dialog ref={sure} aria-label={tell.value('month.approve')}>
        <p>{tell.value('month.sure', { month: monthTitle(language.value, draft.month) })}</p>
        <p class="sm">
          {languages.map((one) => (
            <Lacks key={one} report={report} of={one} />
          ))}
        </p>
        <div class="gap end">
          <button class="btn" type="button" onClick={() => sure.current?.close()}>
            {tell.value('cancel')}
          </button>
          <button
            class="btn pen"
            type="button"
            onClick={() => {
              sure.current?.close();
              void keep().then((kept) => (kept ? approve() : false));
            }}
          >
            {tell.value('month.approve')}
          </button>
        </div>
      </dialog>
    </div>
  );
};
