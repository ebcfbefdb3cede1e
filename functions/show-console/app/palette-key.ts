import { signal } from '@preact/signals';

/** Whether the palette is open: one types where to go or what to do. */
export const paletteOpen = signal(false);
/** What was typed into it before it was there. */
export const typedAhead = signal('');

/** Ctrl-K, or Cmd-K, opens and shuts it, also while one types. Until it has come, letters wait for it. */
export const listenForPalette = (): void =>
  addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey } = event;
    const dialog = document.querySelector('dialog[open]');
    if (event.code === 'KeyK' && (ctrlKey || metaKey) && !event.shiftKey && !altKey) {
      if (!paletteOpen.value && dialog) return;
      event.preventDefault();
      typedAhead.value = '';
      paletteOpen.value = !paletteOpen.value;
    } else if (paletteOpen.value && !dialog && event.key.length === 1 && !(ctrlKey || metaKey || altKey)) {
      event.preventDefault();
      typedAhead.value += event.key;
    }
  });
