import { useSignal } from '@preact/signals';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { later } from '../later-screen.tsx';
import { mayI } from '../state.ts';
import { merging } from '../voices/merging.ts';

const MergeDialog = later(async () => (await import('./merge-dialog.tsx')).MergeDialog);

/** Opens what merges another conversation into this one; its program is fetched when it is asked for. */
export const Merging = ({ talk, changed }: { readonly talk: ConversationWhole; readonly changed: () => void }) => {
  const open = useSignal(false);
  const done = () => {
    open.value = false;
    changed();
  };
  if (!mayI('handleConversations') || talk.mergedInto) return null;
  return (
    <>
      <button class="btn sm" type="button" onClick={() => (open.value = true)}>
        <Icon name="over" />
        {merging.value('merge')}
      </button>
      {open.value && <MergeDialog talk={talk} done={done} />}
    </>
  );
};
