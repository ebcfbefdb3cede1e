import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { refresh } from '../refresh.ts';
import { whyNotSaved } from '../setting-deeds.ts';
import { lastDeleted, undelete } from '../setting-deletion.ts';
import { announcement } from '../state.ts';
import { deleting } from '../voices/deletion.ts';

/** What was just deleted, and the way to have it back; gone with the screen. */
export const DeletedSetting = ({ changed }: { readonly changed: () => Promise<void> }) => {
  const say = deleting.value;
  const problem = useSignal('');
  useEffect(
    () => () => {
      lastDeleted.value = null;
    },
    [],
  );
  const gone = lastDeleted.value;
  const undo = async () => {
    if (!gone) return;
    try {
      await undelete(gone);
      await Promise.all([refresh(), changed()]);
      announcement.value = say('back', { name: gone.name });
      lastDeleted.value = null;
    } catch (error) {
      problem.value = whyNotSaved(error).text;
    }
  };
  return (
    <div role="status">
      {gone && (
        <p class="gap deleted">
          <span>{say('deleted', { name: gone.name })}</span>
          <button class="btn" type="button" onClick={() => void undo()}>
            {say('undo')}
          </button>
          {problem.value && <span class="err">{problem.value}</span>}
        </p>
      )}
    </div>
  );
};
