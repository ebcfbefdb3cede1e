import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { ClockChip } from '../../../../shared/ui/clock-chip.tsx';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { clockSeen, leadingClock } from '../clock-sight.ts';
import { handOver } from '../deeds.ts';
import { whyFailed } from '../fetched.ts';
import { announcement, handing, me, settings } from '../state.ts';
import { undoably } from '../undo.ts';
import { DialogForm } from './dialog-form.tsx';
import { Pick } from './pick.tsx';

interface HandOverProps {
  readonly talk: ConversationWhole;
  readonly changed: () => void;
}

const dialogId = 'hand-over';
export const openHandOver = (): void => {
  const dialog = document.getElementById(dialogId);
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
};

/** Gives a conversation to a colleague or a team, with what they should know and the time that they will have. */
export const HandOver = ({ talk, changed }: HandOverProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const say = handing.value;
  const { staff = [], teams = [] } = settings.value ?? {};
  const options = [
    ...staff.filter(({ id, endedAt }) => id !== talk.assignee && !endedAt).map(({ id, name }) => [`staff ${id}`, name] as const),
    ...teams.map(({ id, name }) => [`team ${id}`, say('over.team', { name })] as const),
  ].toSorted(([a], [b]) => Number(a === `staff ${me.value?.staff}`) - Number(b === `staff ${me.value?.staff}`));
  const to = useSignal<string | null>(null);
  const chosen = to.value ?? options[0]?.[0] ?? '';
  const note = useSignal('');
  const problem = useSignal<string | null>(null);
  const clock = leadingClock(talk);
  const give = async () => {
    const [kind, id = ''] = chosen.split(' ');
    try {
      const to = kind === 'team' ? { assignee: null, team: id } : { assignee: id };
      await undoably(talk, { do: 'assign', ...to }, (press) => handOver(talk.id, to, note.value.trim(), press))();
      announcement.value = say('over.done', { name: options.find(([key]) => key === chosen)?.[1] ?? id });
      note.value = '';
      problem.value = null;
      dialog.current?.close();
      changed();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  if (options.length === 0) return null;
  return (
    <>
      <button class="btn sm" type="button" onClick={() => dialog.current?.showModal()}>
        <Icon name="over" />
        {say('over')}
      </button>
      <dialog id={dialogId} ref={dialog} aria-label={say('over.title')}>
        <DialogForm
          dialog={dialog}
          title={say('over.title')}
          cancel={say('cancel')}
          press={say('over.do')}
          problem={problem.value}
          done={give}
        >
          <p class="gap">
            {clock ? (
              <>
                {say('over.left')} <ClockChip view={clockSeen(clock, talk)} />
              </>
            ) : (
              say('over.nothing')
            )}
          </p>
          <p class="bar flat">
            {say('over.to')} <Pick label={say('over.to')} value={chosen} options={options} onPick={(key) => (to.value = key)} />
          </p>
          <label class="stack">
            <span>{say('over.note')}</span>
            <span class="sm q">{say('over.noteWhere')}</span>
            <textarea
              class="field tall"
              maxlength={4000}
              value={note.value}
              onInput={(event) => (note.value = event.currentTarget.value)}
            />
          </label>
        </DialogForm>
      </dialog>
    </>
  );
};
