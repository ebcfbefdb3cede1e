import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConversationRow, ConversationWhole } from '../../../../shared/contract/api.ts';
import { ClockChip } from '../../../../shared/ui/clock-chip.tsx';
import { PlatformMark } from '../../../../shared/ui/platform-mark.tsx';
import { ask } from '../api.ts';
import { clockSeen, isTicking, leadingClock } from '../clock-sight.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { mergeInto, nextOf } from '../merged-talk.ts';
import { announcement, channelName, language, now, told } from '../state.ts';
import { merging } from '../voices/merging.ts';
import { DialogForm } from './dialog-form.tsx';

interface MergeDialogProps {
  readonly talk: ConversationWhole;
  readonly done: () => void;
}
const nameOf = ({ person }: Pick<ConversationRow, 'person'>): string => person.name ?? person.handle;

interface CandidateProps extends Pick<MergeDialogProps, 'talk'> {
  readonly row: ConversationRow;
  readonly chosen: boolean;
  readonly choose: () => void;
}
const Candidate = ({ row, talk, chosen, choose }: CandidateProps) => {
  const clock = leadingClock(row);
  return (
    <label class="check">
      <input type="radio" name="which" checked={chosen} onChange={choose} />
      <span class="stack">
        <span class="gap">
          <PlatformMark platform={row.platform} language={language.value} />
          <b>{nameOf(row)}</b>
          <span class="sm mute">
            {channelName(row.channel)}
            {row.person.id === talk.person.id && `, ${merging.value('merge.samePerson')}`}
          </span>
          {clock && <ClockChip view={clockSeen(clock, row)} short />}
        </span>
        <span class="voice">{row.preview}</span>
      </span>
    </label>
  );
};

/** Finds another open conversation, those of the same person first, and merges it into this one; shows by when both are then owed. */
export const MergeDialog = ({ talk, done }: MergeDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const say = merging.value;
  const words = useSignal(talk.person.handle);
  const which = useSignal<string | null>(null);
  const persons = useSignal<'same' | 'different'>('different');
  const problem = useSignal<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const query = new URLSearchParams({ words: words.value.trim(), limit: '20' });
  const found = useFetched(`merge ${query}`, () => ask<{ items: readonly ConversationRow[] }>('GET', `/conversations?${query}`));
  const taken = new Set([talk.id, ...(talk.threads ?? []).map(({ id }) => id)]);
  const rows = (found.value.value?.items ?? [])
    .filter(({ id, state }) => !taken.has(id) && state !== 'resolved' && state !== 'withdrawn')
    .toSorted((a, b) => Number(b.person.id === talk.person.id) - Number(a.person.id === talk.person.id))
    .slice(0, 8);
  const chosen = rows.find(({ id }) => id === which.value) ?? null;
  const other = chosen !== null && chosen.person.id !== talk.person.id;
  const due = nextOf([talk, ...(chosen ? [chosen] : [])].flatMap((one) => one.clocks.filter(isTicking).map(({ dueAt }) => dueAt)));
  const merge = async () => {
    if (!chosen) return;
    try {
      await mergeInto(chosen.id, talk.id, other ? persons.value : null);
      announcement.value = say('merge.done');
      dialog.current?.close();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  return (
    <dialog ref={dialog} aria-label={say('merge.title')} onClose={done}>
      <DialogForm
        dialog={dialog}
        title={say('merge.title')}
        cancel={say('cancel')}
        press={say('merge.do')}
        problem={problem.value}
        done={merge}
      >
        <p class="sm q">{say('merge.why')}</p>
        <label class="stack">
          <span>{say('merge.find')}</span>
          {/* of type search, it would take the first Escape for itself */}
          <input class="field" enterkeyhint="search" value={words.value} onInput={(event) => (words.value = event.currentTarget.value)} />
        </label>
        <fieldset class="stack" aria-label={say('merge.which')}>
          {rows.map((row) => (
            <Candidate key={row.id} row={row} talk={talk} chosen={row.id === chosen?.id} choose={() => (which.value = row.id)} />
          ))}
          {found.value.value && rows.length === 0 && <p class="mute">{say('merge.none')}</p>}
        </fieldset>
        {found.failed.value && (
          <p class="err" role="alert">
            {whyFailed(found.failed.value)}
          </p>
        )}
        {other && (
          <fieldset class="stack">
            <legend>{say('merge.persons')}</legend>
            {(['different', 'same'] as const).map((one) => (
              <label key={one} class="check">
                <input type="radio" name="persons" checked={persons.value === one} onChange={() => (persons.value = one)} />
                <span>{say(`merge.${one}`)}</span>
              </label>
            ))}
            <p class="sm q">{say('merge.warning')}</p>
          </fieldset>
        )}
        {chosen && due && (
          <p class="strong">
            {say(other && persons.value === 'different' ? 'merge.dueEach' : 'merge.due', { at: told.value.near(due, now.value) })}
          </p>
        )}
      </DialogForm>
    </dialog>
  );
};
