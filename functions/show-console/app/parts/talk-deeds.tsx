import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { makeIdea, setState, take } from '../deeds.ts';
import { whyFailed } from '../fetched.ts';
import { mayI, me, say } from '../state.ts';
import { undoably } from '../undo.ts';
import { DialogForm } from './dialog-form.tsx';
import { HandOver } from './hand-over.tsx';
import { Later } from './later.tsx';
import { Menu } from './menu.tsx';

interface TalkDeedsProps {
  readonly talk: ConversationWhole;
  readonly changed: () => void;
}

const IdeaDialog = ({ talk, dialog, changed }: TalkDeedsProps & { readonly dialog: { current: HTMLDialogElement | null } }) => {
  const title = useSignal(talk.preview.slice(0, 120));
  const consent = useSignal(false);
  const problem = useSignal<string | null>(null);
  const make = async () => {
    try {
      await makeIdea(talk.id, title.value.trim(), consent.value);
      dialog.current?.close();
      changed();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  return (
    <dialog ref={dialog} aria-label={say.value('idea.title')}>
      <DialogForm
        dialog={dialog}
        title={say.value('idea.title')}
        cancel={say.value('cancel')}
        press={say.value('idea.make')}
        problem={problem.value}
        done={make}
      >
        <label class="stack">
          <span>{say.value('idea.name')}</span>
          <input
            class="field"
            required
            maxlength={120}
            value={title.value}
            onInput={(event) => (title.value = event.currentTarget.value)}
          />
        </label>
        <label class="check">
          <input type="checkbox" checked={consent.value} onChange={(event) => (consent.value = event.currentTarget.checked)} />
          <span>{say.value('idea.consent')}</span>
        </label>
      </DialogForm>
    </dialog>
  );
};

/** What one does with a conversation besides writing: take, hand over, wait, resolve, reopen; what is rarer is behind one button. */
export const TalkDeeds = ({ talk, changed, more }: TalkDeedsProps & { readonly more?: (shut: () => void) => ComponentChildren }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const problem = useSignal<string | null>(null);
  const tryIt = async (deed: () => Promise<unknown>) => {
    try {
      await deed();
      problem.value = null;
    } catch (error) {
      problem.value = whyFailed(error);
    }
    changed();
  };
  const become = (state: 'open' | 'waiting' | 'resolved') => () =>
    void tryIt(undoably(talk, { do: 'status', state }, (press) => setState(talk.id, state, press)));
  const takeIt = () => void tryIt(undoably(talk, { do: 'take' }, (press) => take(talk.id, talk.assignee, press)));
  const done = talk.state === 'resolved' || talk.state === 'withdrawn';
  const handles = mayI('handleConversations');
  const alarmed = handles && !done && talk.clocks.some(({ settledAt }) => settledAt === null);
  const files = mayI('fileIdeas') && !talk.idea;
  return (
    <div class="acts">
      {handles && talk.assignee !== me.value?.staff && (
        <button class="btn sm" type="button" onClick={takeIt}>
          <Icon name="hand" />
          {say.value('talk.take')}
        </button>
      )}
      {handles && <HandOver talk={talk} changed={changed} />}
      {handles && talk.state === 'open' && (
        <button class="btn sm" type="button" onClick={become('waiting')}>
          <Icon name="pause" />
          {say.value('talk.wait')}
        </button>
      )}
      {!handles ? null : done ? (
        <button class="btn sm" type="button" onClick={become('open')}>
          <Icon name="reopen" />
          {say.value('talk.reopen')}
        </button>
      ) : (
        <button class="btn sm" type="button" onClick={become('resolved')}>
          <Icon name="check" />
          {say.value('talk.resolve')}
        </button>
      )}
      {talk.idea && (
        <a class="btn sm" href={`/console/ideas/${talk.idea}`}>
          <Icon name="idea" />
          {say.value('talk.ideaOpen')}
        </a>
      )}
      {(alarmed || files || (handles && more)) && (
        <Menu icon="more" words={say.value('talk.more')}>
          {(shut) => (
            <>
              {files && (
                <button
                  class="btn sm"
                  type="button"
                  onClick={() => {
                    shut();
                    dialog.current?.showModal();
                  }}
                >
                  {say.value('talk.idea')}
                </button>
              )}
              {alarmed && <Later id={talk.id} act={(deed) => void tryIt(deed)} shut={shut} />}
              {handles && more?.(shut)}
            </>
          )}
        </Menu>
      )}
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
      <IdeaDialog talk={talk} dialog={dialog} changed={changed} />
    </div>
  );
};
