import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import type { Language } from '../../../../shared/contract/settings.ts';
import { gapsIn } from '../../../../shared/knowledge/fill-script.ts';
import { findInserts, type Insert, insertsOf, suits } from '../../../../shared/knowledge/inserts.ts';
import { whyFailed } from '../fetched.ts';
import { wordsFor, wordsToPut } from '../inserting.ts';
import { mayI, now, settings } from '../state.ts';
import { replyDesk } from '../voices/reply-desk.ts';
import { InsertOption } from './insert-option.tsx';

interface PanelProps {
  readonly talk: ConversationWhole;
  readonly language: Language;
  readonly topics: readonly string[];
  readonly put: (words: string) => void;
  readonly close: () => void;
}

/** Words with their gaps marked. */
const Previewed = ({ text, language }: { readonly text: string; readonly language: Language }) => {
  const gaps = gapsIn(text);
  const ends = [0, ...gaps.map(({ to }) => to)];
  return (
    <p class="insert-words" lang={language}>
      {gaps.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(ends[index], from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  );
};

/** Scripts, answers and help to look for, see and insert: a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/) and a preview. */
export const InsertPanel = ({ talk, language, topics, put, close }: PanelProps) => {
  const say = replyDesk.value;
  const query = useSignal('');
  const at = useSignal(0);
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const about = { topics, intent: talk.intent };
  const all = settings.value ? insertsOf(settings.value, now.value.slice(0, 10)) : [];
  const found = findInserts(all, about, language, query.value);
  const chosen = found[Math.min(at.value, found.length - 1)];
  const shown = chosen && wordsFor(chosen, talk, language);
  const choose = async (insert: Insert | undefined) => {
    if (!insert || busy.value) return;
    busy.value = true;
    try {
      put(await wordsToPut(insert, talk, language));
    } catch (error) {
      problem.value = say('failed', { why: whyFailed(error) });
    } finally {
      busy.value = false;
    }
  };
  const move = (by: number) => {
    if (found.length > 0) at.value = (Math.min(at.value, found.length - 1) + by + found.length) % found.length;
    requestAnimationFrame(() => document.getElementById(`insert-${at.value}`)?.scrollIntoView({ block: 'nearest' }));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => void choose(chosen),
    Escape: close,
  };
  return (
    <section class="insert-panel" aria-label={say('title')}>
      <div class="gap">
        <input
          ref={input}
          class="field"
          type="text"
          role="combobox"
          aria-label={say('search')}
          placeholder={say('search')}
          aria-expanded={found.length > 0}
          aria-controls="insert-found"
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `insert-${found.indexOf(chosen)}` : undefined}
          autocomplete="off"
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
            at.value = 0;
          }}
          onKeyDown={(event) => {
            const act = keys[event.key];
            if (!act || event.isComposing) return;
            event.preventDefault();
            event.stopPropagation();
            act();
          }}
        />
        <button class="btn bare" type="button" onClick={close}>
          {say('close')}
        </button>
      </div>
      <p class="only-sr" role="status">
        {say('found', { n: found.length })}
      </p>
      {all.length === 0 ? (
        <p class="sm q">
          {say('none')} {mayI('editKnowledge') && <a href="/console/settings/script/new">{say('noneGo')}</a>}
        </p>
      ) : (
        found.length === 0 && <p class="sm q">{say('nothing')}</p>
      )}
      <div class="insert-both">
        <div id="insert-found" role="listbox" aria-label={say('title')}>
          {found.map((insert, index) => (
            <InsertOption
              key={`${insert.kind} ${insert.id}`}
              id={`insert-${index}`}
              insert={insert}
              language={language}
              fits={suits(insert, about) > 0}
              selected={insert === chosen}
              look={() => (at.value = index)}
              choose={() => void choose(insert)}
            />
          ))}
        </div>
        {chosen && shown && (
          <div class="insert-seen">
            <p class="sm mute">
              {say('preview')}
              {chosen.kind !== 'script' && ` ${say('withLink')}`}
            </p>
            <Previewed {...shown} />
            <button class="btn" type="button" disabled={busy.value} onClick={() => void choose(chosen)}>
              {say('put')}
            </button>
          </div>
        )}
      </div>
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
    </section>
  );
};
