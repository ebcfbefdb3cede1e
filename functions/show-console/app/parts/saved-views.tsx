import { useEffect, useRef } from 'preact/hooks';
import { say } from '../state.ts';
import { fixedViews, isShown, loadViews, savedViews, viewAddress } from '../views.ts';
import { listing } from '../voices/inbox.ts';

/** The views of the inbox: those that everybody has, one's own, those that are shared. */
export const SavedViews = () => {
  const box = useRef<HTMLElement>(null);
  useEffect(() => void loadViews(), []);
  const shown = savedViews.value.find(isShown)?.id;
  useEffect(() => box.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [shown]);
  const link = (key: string, words: string, view: Parameters<typeof isShown>[0], shared = false) => (
    <a key={key} href={`/console${viewAddress(view).slice(1)}`} aria-current={isShown(view) ? 'page' : undefined}>
      <bdi>{words}</bdi>
      {shared && <span class="only-sr">, {listing.value('views.shared')}</span>}
    </a>
  );
  return (
    <nav class="views" ref={box} aria-label={say.value('nav.views')}>
      {fixedViews.map((view) => link(view.name, say.value(view.name), view))}
      {savedViews.value.map((view) => link(view.id, view.name, view, view.shared))}
    </nav>
  );
};
