import { useSignal } from '@preact/signals';
import type { SavedView } from '../../../../shared/contract/views.ts';
import { whyFailed } from '../fetched.ts';
import { place } from '../router.ts';
import { filtersOf, viewOf } from '../screens/inbox-list.ts';
import { announcement, mayI } from '../state.ts';
import { changeView, removeView, saveView } from '../views.ts';
import { listing } from '../voices/inbox.ts';
import { DialogForm } from './dialog-form.tsx';

interface ViewDialogProps {
  readonly dialog: { readonly current: HTMLDialogElement | null };
  /** The view to change; without one what the inbox shows is saved. */
  readonly view: SavedView | null;
}

/** Asks for the name of a view, and whether all see it; one that there is can be removed here. */
export const ViewDialog = ({ dialog, view }: ViewDialogProps) => {
  const say = listing.value;
  const name = useSignal(view?.name ?? '');
  const shared = useSignal(view?.shared ?? false);
  const press = useSignal(crypto.randomUUID());
  const problem = useSignal<string | null>(null);
  const attempt = async (errand: () => Promise<void>) => {
    try {
      await errand();
      problem.value = null;
      dialog.current?.close();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  const save = () =>
    attempt(async () => {
      const naming = { name: name.value.trim(), shared: shared.value };
      if (view) await changeView(view, naming);
      else await saveView(naming, filtersOf(viewOf(place.value.query)), press.value);
      press.value = crypto.randomUUID();
      announcement.value = say('views.kept', { name: naming.name });
      if (!view) name.value = '';
    });
  const title = say(view ? 'views.change' : 'views.save');
  return (
    <dialog ref={dialog} aria-label={title}>
      <DialogForm dialog={dialog} title={title} cancel={say('cancel')} press={say('views.keep')} problem={problem.value} done={save}>
        <label class="stack">
          <span>{say('views.name')}</span>
          <input class="field" required maxlength={60} value={name.value} onInput={(event) => (name.value = event.currentTarget.value)} />
        </label>
        {mayI('shareViews') || view?.shared ? (
          <label class="check">
            <input type="checkbox" checked={shared.value} onChange={(event) => (shared.value = event.currentTarget.checked)} />
            <span>{say('views.share')}</span>
          </label>
        ) : (
          <p class="sm mute">{say('views.shareWhy')}</p>
        )}
        {view && (
          <button class="btn sm remove" type="button" onClick={() => void attempt(() => removeView(view))}>
            {say('views.remove')}
          </button>
        )}
      </DialogForm>
    </dialog>
  );
};
