import { useSignal } from '@preact/signals';
import { Idea, IdeaState } from '../../../../shared/contract/ideas.ts';
import { send } from '../api.ts';
import { keepDraft, keptDraft } from '../drafts.ts';
import { whyFailed } from '../fetched.ts';
import { field, tell } from '../state.ts';
import { Pick } from './pick.tsx';

/** Where an idea usually goes from each state. */
const onward: Readonly<Record<IdeaState, IdeaState>> = {
  open: 'considering',
  considering: 'planned',
  planned: 'started',
  started: 'shipped',
  shipped: 'started',
  declined: 'considering',
};

/** Moves an idea; nobody moves one without a reason that everybody may read. */
export const IdeaMoveForm = ({ idea, moved }: { readonly idea: Idea; readonly moved: () => void }) => {
  const states = IdeaState.options.filter((state) => state !== idea.state);
  const to = useSignal<IdeaState>(onward[idea.state]);
  const reason = useSignal(keptDraft('move', idea.id));
  const problem = useSignal<string | null>(null);
  const move = async () => {
    try {
      await send(Idea, 'POST', `/ideas/${idea.id}/move`, { to: to.value, reason: reason.value.trim() });
      keepDraft('move', idea.id, '');
      reason.value = '';
      problem.value = null;
      moved();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      <p>
        {tell.value('move.to')}{' '}
        <Pick
          label={tell.value('move.to')}
          value={to.value}
          options={states.map((state) => [state, field.value(`idea.${state}`)] as const)}
          onPick={(state) => {
            to.value = state;
          }}
        />
      </p>
      <label class="stack">
        <span>{tell.value('move.reason')}</span>
        <textarea
          class="field tall"
          required
          minlength={10}
          maxlength={1000}
          value={reason.value}
          onInput={(event) => {
            reason.value = event.currentTarget.value;
            keepDraft('move', idea.id, reason.value);
          }}
        />
      </label>
      <p class="sm mute">{tell.value('move.hint')}</p>
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
      <p>
        <button class="btn pen" type="submit">
          {tell.value('move.do')}
        </button>
      </p>
    </form>
  );
};
