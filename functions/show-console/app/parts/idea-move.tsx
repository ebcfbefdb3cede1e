import { useSignal } from '@preact/signals';
import type { Idea, IdeaState } from '../../../../shared/contract/ideas.ts';
import { onward } from '../../../../shared/ideas/life.ts';
import { ask } from '../api.ts';
import { keepDraft, keptDraft } from '../drafts.ts';
import { whyFailed } from '../fetched.ts';
import { field } from '../state.ts';
import { tell } from '../voices/desk.ts';
import { Pick } from './pick.tsx';

/** Moves an idea; nobody moves one without a reason that everybody may read. */
export const IdeaMoveForm = ({ idea, moved }: { readonly idea: Idea; readonly moved: () => void }) => {
  const states = onward[idea.state];
  const to = useSignal<IdeaState>(states[0] ?? idea.state);
  const evidence = useSignal(keptDraft('evidence', idea.id));
  const address = useSignal('');
  const reason = useSignal(keptDraft('move', idea.id));
  const problem = useSignal<string | null>(null);
  const move = async () => {
    try {
      await ask<Idea>('POST', `/ideas/${idea.id}/move`, {
        to: to.value,
        reason: reason.value.trim(),
        ...(to.value === 'shipped' && { evidence: { text: evidence.value.trim(), url: address.value.trim() || null } }),
      });
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
      {to.value === 'shipped' && (
        <>
          <label class="stack">
            <span>{tell.value('move.evidence')}</span>
            <input
              class="field"
              maxlength={600}
              value={evidence.value}
              onInput={(event) => {
                evidence.value = event.currentTarget.value;
                keepDraft('evidence', idea.id, evidence.value);
              }}
            />
          </label>
          <label class="stack">
            <span>{tell.value('move.address')}</span>
            <input
              class="field"
              type="url"
              placeholder="https://"
              value={address.value}
              onInput={(event) => {
                address.value = event.currentTarget.value;
              }}
            />
          </label>
        </>
      )}
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
