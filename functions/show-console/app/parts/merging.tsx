import { useSignal } from '@preact/signals';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { later } from '../later-screen.tsx';
import { mayI } from '../state.ts';
import { merging } from '../voices/merging.ts';

const MergeDialog = later(async () => (await import('./merge-dialog.tsx')).MergeDialog);
const SplitDialog = later(async () => (await import('./split-dialog.tsx')).SplitDialog);

/** Opens what makes two conversations one, and one two; their programs are fetched when they are asked for. */
export const Merging = ({ talk, changed }: { readonly talk: ConversationWhole; readonly changed: () => void }) => {
  const open = useSignal<'merge' | 'split' | null>(null);
  const done = () => {
    open.value = null;
    changed();
  };
  if (!mayI('handleConversations')) return null;
  const said = talk.interactions.filter(({ conversation, direction, deletedAt }) => !conversation && direction === 'in' && !deletedAt);
  return (
    <>
      {!talk.mergedInto && (
        <button class="btn sm" type="button" onClick={() => (open.value = 'merge')}>
          <Icon name="over" />
          {merging.value('merge')}
        </button>
      )}
      {said.length > 1 && (
        <button class="btn sm" type="button" onClick={() => (open.value = 'split')}>
          <Icon name="copy" />
          {merging.value('split')}
        </button>
      )}
      {open.value === 'merge' && <MergeDialog talk={talk} done={done} />}
      {open.value === 'split' && <SplitDialog talk={talk} done={done} />}
    </>
  );
};
