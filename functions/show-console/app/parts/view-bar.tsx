import { useRef } from 'preact/hooks';
import { place } from '../router.ts';
import { mayI } from '../state.ts';
import { fixedViews, isShown, mayKeep, savedViews } from '../views.ts';
import { listing } from '../voices/inbox.ts';
import { SavedViews } from './saved-views.tsx';
import { ViewDialog } from './view-dialog.tsx';

/** Under the sentence of the inbox: on a phone the views, and everywhere the way to save or change the one that is shown. */
export const ViewBar = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const view = savedViews.value.find(isShown) ?? null;
  const filtered = place.value.query.size > 0 && !fixedViews.some(isShown);
  const offered = view ? mayKeep(view) : filtered;
  return (
    <div class="view-bar">
      <div class="only-m">
        <SavedViews />
      </div>
      {mayI('keepViews') && offered && (
        <>
          <button class="btn bare sm" type="button" onClick={() => dialog.current?.showModal()}>
            {listing.value(view ? 'views.change' : 'views.save')}
          </button>
          <ViewDialog key={view ? `${view.id} ${view.version}` : 'new'} dialog={dialog} view={view} />
        </>
      )}
    </div>
  );
};
