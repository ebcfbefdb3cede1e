import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { whyFailed } from '../fetched.ts';
import { splitOff } from '../merged-talk.ts';
import { go } from '../router.ts';
import { announcement, now, told } from '../state.ts';
import { merging } from '../voices/merging.ts';
import { DialogForm } from './dialog-form.tsx';

/** Chooses what of a conversation is about something else, gives it one of its own and goes there. */
export const SplitDialog = ({ talk, done }: { readonly talk: ConversationWhole; readonly done: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const say = merging.value;
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const problem = useSignal<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const own = talk.interactions.filter(({ conversation, deletedAt }) => !conversation && !deletedAt);
  const choose = (id: string) => {
    const next = new Set(chosen.value);
    if (!next.delete(id)) next.add(id);
    chosen.value = next;
  };
  const split = async () => {
    if (chosen.value.size === 0) {
      problem.value = say('split.choose');
      return;
    }
    try {
      const { id } = await splitOff(talk.id, [...chosen.value]);
      announcement.value = say('split.done');
      dialog.current?.close();
      go(`/conversations/${encodeURIComponent(id)}`);
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  return (
    <dialog ref={dialog} aria-label={say('split.title')} onClose={done}>
      <DialogForm
        dialog={dialog}
        title={say('split.title')}
        cancel={say('cancel')}
        press={say('split.do')}
        problem={problem.value}
        done={split}
      >
        <p class="sm q">{say('split.why')}</p>
        <fieldset class="stack" aria-label={say('split.which')}>
          {own.map((one) => (
            <label key={one.id} class="check">
              <input type="checkbox" checked={chosen.value.has(one.id)} onChange={() => choose(one.id)} />
              <span class="stack">
                <span class="sm mute">
                  <bdi>{one.author.name ?? one.author.handle}</bdi>, {told.value.near(one.at, now.value)}
                </span>
                <span class={one.direction === 'in' ? 'voice' : 'body'}>{one.text}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </DialogForm>
    </dialog>
  );
};
