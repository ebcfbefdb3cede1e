import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ConversationRow } from '../../../../shared/contract/api.ts';
import { ask } from '../api.ts';
import { actEntries, type Entry, matching, placeEntries, talkEntries, viewEntries } from '../palette-entries.ts';
import { paletteOpen, typedAhead } from '../palette-key.ts';
import type { InboxPage } from '../screens/inbox-list.ts';
import { listing } from '../voices/inbox.ts';

const quietMillis = 200;
const mostFound = 6;
const fewestLetters = 2;

/** Conversations in which every word stands, asked for once the typing rests. What cannot be found now is not told as nothing. */
const useFound = (typed: string) => {
  const found = useSignal<{ readonly rows: readonly ConversationRow[]; readonly state: 'none' | 'under-way' | 'found' | 'failed' }>({
    rows: [],
    state: 'none',
  });
  useEffect(() => {
    if (typed.length < fewestLetters) {
      found.value = { rows: [], state: 'none' };
      return undefined;
    }
    let over = false;
    found.value = { rows: found.peek().rows, state: 'under-way' };
    const look = async () => {
      const query = new URLSearchParams({ words: typed, limit: `${mostFound}` });
      const page = await ask<InboxPage>('GET', `/conversations?${query}`).catch(() => null);
      if (!over) found.value = { rows: page?.items ?? [], state: page ? 'found' : 'failed' };
    };
    const timer = setTimeout(() => void look(), quietMillis);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [typed]);
  return found;
};

/** One types where to go or what to do: a combobox as https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ describes it. */
export const Palette = () => {
  const say = listing.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const typed = useSignal(typedAhead.peek());
  const at = useSignal(0);
  const found = useFound(typed.value.trim());
  // before anything else can be typed
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const groups = useComputed(() =>
    [
      ['acts', matching(actEntries(), typed.value)] as const,
      ['views', matching(viewEntries(), typed.value)] as const,
      ['places', matching(placeEntries(), typed.value)] as const,
      ['talks', talkEntries(found.value.rows)] as const,
    ].filter(([, entries]) => entries.length > 0),
  ).value;
  const all = groups.flatMap(([, entries]) => entries);
  const chosen = all[Math.min(at.value, all.length - 1)];
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    dialog.current?.close();
    entry.run();
  };
  const step = (by: number) => {
    at.value = (Math.min(at.value, all.length - 1) + by + all.length) % Math.max(1, all.length);
    const next = all[at.value];
    if (next) document.getElementById(`to-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => run(chosen),
  };
  return (
    <dialog class="palette" ref={dialog} aria-label={say('palette.title')} onClose={() => (paletteOpen.value = false)}>
      <input
        class="field"
        type="text"
        role="combobox"
        aria-label={say('palette.title')}
        aria-expanded={all.length > 0}
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `to-${chosen.id}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={say('palette.hint')}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={(event) => {
          const act = event.isComposing ? undefined : keys[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
      />
      <div id="palette-list" role="listbox" aria-label={say('palette.title')}>
        {groups.map(([name, entries]) => [
          <p key={name} class="sm mute" aria-hidden="true">
            {say(`palette.${name}`)}
          </p>,
          ...entries.map((entry) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the combobox's, which names the option that they choose
            <div
              key={entry.id}
              id={`to-${entry.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={entry === chosen}
              onClick={() => run(entry)}
            >
              <bdi>{entry.words}</bdi>
              {entry.hint && <small class="voice">{entry.hint}</small>}
            </div>
          )),
        ])}
      </div>
      <div class="gap end">
        <p class="sm mute" role="status">
          {found.value.state === 'failed'
            ? say('palette.failed')
            : found.value.state === 'under-way'
              ? ''
              : say('palette.count', { n: all.length })}
        </p>
        <button class="btn sm" type="button" onClick={() => dialog.current?.close()}>
          {say('close')}
        </button>
      </div>
    </dialog>
  );
};
