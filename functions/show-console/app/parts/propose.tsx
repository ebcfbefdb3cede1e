import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Idea } from '../../../../shared/contract/ideas.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { send } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { tell } from '../voices/desk.ts';

/** Files an idea that staff heard elsewhere. */
export const Propose = ({ made }: { readonly made: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useSignal('');
  const text = useSignal('');
  const problem = useSignal<string | null>(null);
  const file = async () => {
    try {
      await send(Idea, 'POST', '/ideas', { title: title.value.trim(), text: text.value.trim() });
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
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void file();
          }}
        >
          <h2>{tell.value('ideas.propose')}</h2>
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
          {problem.value && (
            <p class="err" role="alert">
              {problem.value}
            </p>
          )}
          <div class="gap end">
            <button class="btn" type="button" onClick={() => dialog.current?.close()}>
              {tell.value('cancel')}
            </button>
            <button class="btn pen" type="submit">
              {tell.value('propose.do')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
};
