import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { BulkResult } from '../../../../shared/contract/bulk.ts';
import { whyFailed } from '../fetched.ts';
import { typing } from '../keys.ts';
import { type Offer, offers, undoneCount } from '../undo.ts';
import { offerTold } from '../undo-told.ts';
import { listing } from '../voices/inbox.ts';
import { KeptList } from './kept-list.tsx';

const shownSeconds = 10;
interface Shown {
  readonly offer: Offer;
  readonly words: string;
  /** Whether it is still to be undone. */
  readonly open: boolean;
  readonly kept: readonly BulkResult[];
}

/** What was done last, with Undo: ten seconds long, longer under the pointer or the focus. Ctrl-Z undoes it later, too. */
export const UndoToast = () => {
  const say = listing.value;
  const shown = useSignal<Shown | null>(null);
  const held = useRef(false);
  const busy = useRef(false);
  const latest = offers.value.at(-1);
  const told = useRef(new WeakSet<Offer>());
  useEffect(() => {
    if (!latest || told.current.has(latest)) return;
    told.current.add(latest);
    shown.value = { offer: latest, words: offerTold(latest), open: true, kept: [] };
  }, [latest]);
  useEffect(() => {
    if (!shown.value || shown.value.kept.length > 0) return undefined;
    let left = shownSeconds;
    const timer = setInterval(() => {
      if (!held.current) left -= 1;
      if (left <= 0) shown.value = null;
    }, 1000);
    return () => clearInterval(timer);
  }, [shown.value]);
  const undo = async (offer: Offer) => {
    if (busy.current) return;
    busy.current = true;
    try {
      const kept = (await offer.undo()).filter(({ outcome }) => outcome === 'failed');
      const words = kept.length < Math.max(1, offer.talks.length) ? say('undo.done', { what: offerTold(offer) }) : '';
      shown.value = { offer, words, open: false, kept };
      offers.value = offers.value.filter((one) => one !== offer);
      undoneCount.value += 1;
    } catch (error) {
      shown.value = { offer, words: whyFailed(error), open: true, kept: [] };
    } finally {
      busy.current = false;
    }
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const pressed = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyZ';
      const last = offers.peek().at(-1);
      if (!pressed || typing(event.target) || document.querySelector('dialog[open]') || !last) return;
      event.preventDefault();
      void undo(last);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const there = shown.value;
  const hold = (on: boolean) => () => {
    held.current = on;
  };
  return (
    <div
      class="undo"
      role="status"
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocusIn={hold(true)}
      onFocusOut={hold(false)}
    >
      {there && (
        <div class="undo-box">
          {there.words && <p>{there.words}</p>}
          {there.kept.length > 0 && (
            <div>
              <p>{say('undo.kept')}</p>
              <KeptList results={there.kept} nameOf={(id) => there.offer.talks.find((talk) => talk.id === id)?.name ?? id} />
            </div>
          )}
          {there.open && (
            <button class="btn sm" type="button" aria-keyshortcuts="Control+Z" onClick={() => void undo(there.offer)}>
              {say('undo')}
              <kbd class="only-w">Ctrl Z</kbd>
            </button>
          )}
          <button class="btn bare sm" type="button" onClick={() => (shown.value = null)}>
            {say('close')}
          </button>
        </div>
      )}
    </div>
  );
};
