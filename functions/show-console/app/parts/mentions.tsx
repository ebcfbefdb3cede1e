import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { nameBefore, namesLike } from '../../../../shared/staff/mentions.ts';
import { announcement, me, settings } from '../state.ts';
import { talking } from '../voices/talk.ts';

interface MentionsProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly write: (text: string) => void;
}
const list = 'mention-list';

/**
 * Names of colleagues while one types `@`: arrows, Enter or Tab, Escape (a combobox with a list, w3.org/WAI/ARIA/apg/patterns/combobox).
 * The box stays a text box of many lines, so that it says of the list only what such a box may.
 */
export const Mentions = ({ box, write }: MentionsProps) => {
  const found = useSignal<ReadonlyArray<{ readonly id: string; readonly name: string }>>([]);
  const at = useSignal(0);
  const show = (names: typeof found.value, chosen = 0) => {
    if (names.length > 0 && names.length !== found.value.length) announcement.value = talking.value('mention.found', { n: names.length });
    found.value = names;
    at.value = chosen;
    const text = box.current;
    text?.setAttribute('aria-autocomplete', 'list');
    if (names.length > 0) {
      text?.setAttribute('aria-controls', list);
      text?.setAttribute('aria-activedescendant', `mention-${names[chosen]?.id}`);
    } else for (const name of ['aria-controls', 'aria-activedescendant']) text?.removeAttribute(name);
  };
  const look = () => {
    const text = box.current;
    const typed = text && nameBefore(text.value, text.selectionStart);
    const staff = (settings.value?.staff ?? []).filter(({ id }) => id !== me.value?.staff);
    show(typed ? namesLike(staff, typed.typed) : []);
  };
  const take = (name: string | undefined) => {
    const text = box.current;
    const typed = text && nameBefore(text.value, text.selectionStart);
    if (!typed || name === undefined) return;
    const [before, after] = [text.value.slice(0, typed.from), text.value.slice(text.selectionStart)];
    const put = `${before}@${name} `;
    text.value = put + after.trimStart();
    write(text.value);
    text.setSelectionRange(put.length, put.length);
    text.focus();
    show([]);
  };
  useEffect(() => {
    const text = box.current;
    const pressed = (event: KeyboardEvent) => {
      const { length } = found.value;
      if (length === 0 || event.ctrlKey || event.metaKey) return;
      const { key } = event;
      if (key === 'ArrowDown' || key === 'ArrowUp') show(found.value, (at.value + (key === 'ArrowDown' ? 1 : length - 1)) % length);
      else if (key === 'Enter' || key === 'Tab') take(found.value[at.value]?.name);
      else if (key === 'Escape') show([]);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const away = () => show([]);
    text?.addEventListener('input', look);
    text?.addEventListener('click', look);
    text?.addEventListener('keydown', pressed);
    text?.addEventListener('blur', away);
    return () => {
      away();
      text?.removeAttribute('aria-autocomplete');
      text?.removeEventListener('input', look);
      text?.removeEventListener('click', look);
      text?.removeEventListener('keydown', pressed);
      text?.removeEventListener('blur', away);
    };
  }, []);
  return (
    <div class="mentions">
      <p class="sm q">{talking.value('mention.hint')}</p>
      {found.value.length > 0 && (
        <div id={list} role="listbox" aria-label={talking.value('mention.list')}>
          {found.value.map(({ id, name }, place) => (
            <div
              key={id}
              id={`mention-${id}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === at.value}
              onPointerDown={(event) => {
                event.preventDefault();
                take(name);
              }}
            >
              {name}
            </div>
          ))}
        </div>
      )}
    </div>
  );
};
