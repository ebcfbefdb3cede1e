import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Report, ReportEdits, ToldIdea } from '../../../../shared/contract/reports.ts';
import { monthTitle } from '../../../../shared/words/moments.ts';
import { language, tell } from '../state.ts';

export interface MonthDraftProps {
  readonly report: Report;
  readonly save: (edits: ReportEdits) => Promise<boolean>;
  readonly approve: () => Promise<boolean>;
}
type Change = ReportEdits['ideas'][string];

const IdeaLine = ({
  idea,
  change,
  fixed,
  onChange,
}: {
  idea: ToldIdea;
  change: Change;
  fixed: boolean;
  onChange: (change: Change) => void;
}) => (
  <li class={change.leftOut ? 'told out' : 'told'}>
    <input
      class="field strong"
      aria-label={tell.value('month.titleOf', { title: idea.title })}
      maxlength={120}
      disabled={fixed}
      value={change.title ?? idea.title}
      onInput={(event) => onChange({ ...change, title: event.currentTarget.value })}
    />
    {(change.quote ?? idea.quote) && (
      <p class="sm">
        <span class="mute">{tell.value('month.quote')}:</span> <span class="voice">{change.quote ?? idea.quote}</span>
      </p>
    )}
    <textarea
      class="field"
      aria-label={tell.value('month.reasonOf', { title: idea.title })}
      maxlength={1000}
      disabled={fixed}
      value={change.reason ?? idea.reason}
      onInput={(event) => onChange({ ...change, reason: event.currentTarget.value })}
    />
    <p class="gap sm">
      <span class="mute">
        {tell.value('votes', { n: idea.votes })}
        {idea.names.length > 0 && `, ${idea.names.join(', ')}`}
      </span>
      <label class="check">
        <input
          type="checkbox"
          disabled={fixed}
          checked={change.leftOut ?? false}
          onChange={(event) => onChange({ ...change, leftOut: event.currentTarget.checked })}
        />
        <span>{tell.value('month.out')}</span>
      </label>
    </p>
  </li>
);

/** A month as it will be told. Changes are kept beside the draft, never in it; once approved, nothing changes. */
export const MonthDraft = ({ report: { draft, edits, state }, save, approve }: MonthDraftProps) => {
  const intro = useSignal(edits.intro ?? '');
  const ideas = useSignal(edits.ideas);
  const said = useSignal<string | null>(null);
  const sure = useRef<HTMLDialogElement>(null);
  const fixed = state !== 'drafted';
  const keep = async (): Promise<boolean> => {
    const kept = await save({ intro: intro.value.trim() || null, ideas: ideas.value });
    said.value = kept ? tell.value('month.saved') : null;
    return kept;
  };
  const parts = [
    ['month.built', draft.built],
    ['month.inProgress', draft.inProgress],
    ['month.declined', draft.declined],
  ] as const;
  const counts = {
    heard: draft.heard,
    built: draft.built.length,
    inProgress: draft.inProgress.length,
    declined: draft.declined.length,
    open: draft.stillOpen,
  };
  return (
    <div class="month-desk">
      <p class="q">{tell.value('month.sentence', counts)}</p>
      <label class="stack">
        <b>{tell.value('month.intro')}</b>
        <textarea
          class="field tall"
          maxlength={2000}
          disabled={fixed}
          value={intro.value}
          onInput={(event) => {
            intro.value = event.currentTarget.value;
            said.value = null;
          }}
        />
        <span class="sm mute">{tell.value('month.introHint')}</span>
      </label>
      {parts.map(([title, told]) => (
        <section key={title} class="card">
          <h2>{tell.value(title)}</h2>
          {told.length === 0 && <p class="sm mute">{tell.value('month.nothing')}</p>}
          <ul>
            {told.map((idea) => (
              <IdeaLine
                key={idea.id}
                idea={idea}
                change={ideas.value[idea.id] ?? {}}
                fixed={fixed}
                onChange={(change) => {
                  ideas.value = { ...ideas.value, [idea.id]: change };
                  said.value = null;
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {!fixed && (
        <div class="gap">
          <button class="btn" type="button" onClick={() => void keep()}>
            {tell.value('month.save')}
          </button>
          <button class="btn pen" type="button" onClick={() => sure.current?.showModal()}>
            {tell.value('month.approve')}
          </button>
          <span class="sm q" role="status">
            {said.value}
          </span>
        </div>
      )}
      <dialog ref={sure} aria-label={tell.value('month.approve')}>
        <p>{tell.value('month.sure', { month: monthTitle(language.value, draft.month) })}</p>
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
