import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Idea } from '../../../../shared/contract/ideas.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { ask } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { tell } from '../voices/desk.ts';
import { DialogForm } from './dialog-form.tsx';

/** Files an idea that staff heard elsewhere. */
export const Propose = ({ made }: { readonly made: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useSignal('');
  const text = useSignal('');
  const problem = useSignal<string | null>(null);
  const file = async () => {
    try {
      await ask<Idea>('POST', '/ideas', { title: title.value.trim(), text: text.value.trim() });
      title.value = '';
      text.value = '';
      dialog.current?.close();
      made();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  return (
    <>
      <button class="btn sm pen last" type="button" onClick={() => dialog.current?.showModal()}>
        <Icon name="plus" />
        {tell.value('ideas.propose')}
      </button>
      <dialog ref={dialog} aria-label={tell.value('ideas.propose')}>
        <DialogForm
          dialog={dialog}
          title={tell.value('ideas.propose')}
          cancel={tell.value('cancel')}
          press={tell.value('propose.do')}
          problem={problem.value}
          done={file}
        >
          <label class="stack">
            <span>{tell.value('propose.title')}</span>
            <input
              class="field"
              required
              maxlength={120}
              value={title.value}
              onInput={(event) => (title.value = event.currentTarget.value)}
            />
          </label>
          <label class="stack">
            <span>{tell.value('propose.text')}</span>
            <textarea
              class="field tall"
              maxlength={4000}
              value={text.value}
              onInput={(event) => (text.value = event.currentTarget.value)}
            />
          </label>
        </DialogForm>
      </dialog>
    </>
  );
};
