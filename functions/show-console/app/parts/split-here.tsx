import { useSignal } from '@preact/signals';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { whyFailed } from '../fetched.ts';
import { bringBack } from '../merged-talk.ts';
import { go } from '../router.ts';
import { announcement, mayI } from '../state.ts';
import { merging } from '../voices/merging.ts';

const linkTo = (id: string): string => `/console/conversations/${encodeURIComponent(id)}`;

/** What a conversation was split off, with the way back, and what was split off it. */
export const SplitHere = ({ talk }: { readonly talk: ConversationWhole }) => {
  const say = merging.value;
  const problem = useSignal<string | null>(null);
  const { splitFrom, splits = [] } = talk;
  const back = async () => {
    try {
      const { id } = await bringBack(talk.id);
      announcement.value = say('split.back');
      go(`/conversations/${encodeURIComponent(id)}`);
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  return (
    <>
      {splitFrom && (
        <p class="bar gap">
          <span class="sm q">{say('split.from')}</span>
          <a class="btn sm" href={linkTo(splitFrom)}>
            {say('merged.go')}
          </a>
          {mayI('handleConversations') && (
            <button class="btn sm" type="button" onClick={() => void back()}>
              <Icon name="reopen" />
              {say('split.undo')}
            </button>
          )}
        </p>
      )}
      {splits.map(({ into, count }) => (
        <p key={into} class="bar gap">
          <span class="sm q">{say('split.off', { n: count })}</span>
          <a class="btn sm" href={linkTo(into)}>
            {say('merged.go')}
          </a>
        </p>
      ))}
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
    </>
  );
};
