import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { KeptSettings } from '../../../../shared/contract/settings-api.ts';
import { type Referrer, referrersOf } from '../../../../shared/contract/settings-referrers.ts';
import { CallFailed } from '../api.ts';
import { refresh } from '../refresh.ts';
import { go } from '../router.ts';
import { whyNotSaved } from '../setting-deeds.ts';
import { deleteSetting, lastDeleted } from '../setting-deletion.ts';
import { editedKinds, nameOf } from '../setting-kinds.ts';
import { settings } from '../state.ts';
import { deleting } from '../voices/deletion.ts';
import { setting } from '../voices/settings.ts';
import { DialogForm } from './dialog-form.tsx';

const Named = ({ by }: { readonly by: readonly Referrer[] }) => (
  <ul class="sm">
    {[...new Map(by.map((one) => [`${one.kind} ${one.id}`, one])).values()].map(({ kind, id }) => {
      const edited = editedKinds.find((one) => one === kind);
      const name = nameOf(kind, id);
      return (
        <li key={`${kind} ${id}`}>
          {edited ? (
            <a href={`/console/settings/${kind}/${id}`}>
              {setting.value(`kind.${edited}`)}: <bdi>{name}</bdi>
            </a>
          ) : (
            name
          )}
        </li>
      );
    })}
  </ul>
);

/** Takes a document away, after saying what that means or what stands against it. */
export const DeleteSetting = ({
  kept,
  takeOver,
}: {
  readonly kept: Pick<KeptSettings, 'kind' | 'id' | 'version'>;
  readonly takeOver: boolean;
}) => {
  const say = deleting.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const problem = useSignal<string | null>(null);
  const { kind, id } = kept;
  const name = nameOf(kind, id);
  const by = settings.value ? referrersOf(settings.value, kind, id) : [];
  const remove = async () => {
    try {
      const gone = await deleteSetting(kept, takeOver);
      dialog.current?.close();
      await refresh();
      lastDeleted.value = { ...gone, name };
      go('/settings');
    } catch (error) {
      const stale = error instanceof CallFailed && error.code === 'settings.changed-meanwhile';
      problem.value = stale ? say('unsure') : whyNotSaved(error).text;
    }
  };
  return (
    <>
      <button class="btn" type="button" onClick={() => dialog.current?.showModal()}>
        {say('delete')}
      </button>
      <dialog ref={dialog} aria-label={say('title', { name })}>
        {by.length > 0 ? (
          <div class="stack">
            <h2>{say('title', { name })}</h2>
            <p>{say('named')}</p>
            <Named by={by} />
            <p class="gap end">
              <button class="btn" type="button" onClick={() => dialog.current?.close()}>
                {say('close')}
              </button>
            </p>
          </div>
        ) : (
          <DialogForm
            dialog={dialog}
            title={say('title', { name })}
            cancel={say('cancel')}
            press={say('delete')}
            problem={problem.value}
            done={remove}
          >
            <p>{say('free')}</p>
            {kind === 'policy' && <p>{say('policy')}</p>}
          </DialogForm>
        )}
      </dialog>
    </>
  );
};
