import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { saidIn } from '../../../../shared/knowledge/said-in.ts';
import { type ToneHint, toneHints } from '../../../../shared/knowledge/tone-check.ts';
import { language, settings } from '../state.ts';
import { replyDesk } from '../voices/reply-desk.ts';
import { writeInto } from '../write-into.ts';

/** So long after the last key, in milliseconds, the draft is read. */
const pause = 600;
const nameOf = ({ kind, found }: ToneHint): string => `${kind} ${found.toLocaleLowerCase('uk')}`;

const sentenceOf = (hint: ToneHint): string => {
  const say = replyDesk.value;
  if (hint.kind === 'phrase') return say('phrase', { found: hint.found, why: saidIn(hint.why, language.value).text });
  return say(hint.kind === 'stop-word' ? 'stopWord' : 'refusal', { found: hint.found });
};

/** What one may want to say otherwise, told once somebody stops typing. Nothing is kept from being sent; a person decides. */
export const ToneHints = ({ box, text }: { readonly box: RefObject<HTMLTextAreaElement | null>; readonly text: string }) => {
  const say = replyDesk.value;
  const hints = useSignal<readonly ToneHint[]>([]);
  const left = useSignal<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const timer = setTimeout(() => (hints.value = toneHints(text, settings.value?.tones ?? [])), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const shown = hints.value.filter((hint) => !left.value.has(nameOf(hint)) && text.includes(hint.found));
  const replace = (found: string, instead: string) => {
    const from = text.indexOf(found);
    box.current?.setSelectionRange(from, from + found.length);
    if (box.current) writeInto(box.current, instead);
  };
  return (
    <div role="status" aria-label={say('hints')}>
      {shown.length > 0 && (
        <ul class="tone-hints">
          {shown.map((hint) => (
            <li key={nameOf(hint)}>
              <span>{sentenceOf(hint)}</span>
              {hint.kind === 'phrase' && hint.instead !== '' && (
                <button class="btn sm" type="button" onClick={() => replace(hint.found, hint.instead)}>
                  {say('replace', { instead: hint.instead })}
                </button>
              )}
              <button
                class="btn bare sm"
                type="button"
                aria-label={say('leaveWhat', { found: hint.found })}
                onClick={() => {
                  left.value = new Set([...left.value, nameOf(hint)]);
                  box.current?.focus();
                }}
              >
                {say('leave')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
