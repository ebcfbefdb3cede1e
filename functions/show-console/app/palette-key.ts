import { signal } from '@preact/signals';

/** Whether the palette is open: one types where to go or what to do. */
export const paletteOpen = signal(false);

/** Ctrl-K, or Cmd-K, opens and shuts it, also while one types. */
export const listenForPalette = (): void =>
  addEventListener('keydown', (event) => {
    if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (!paletteOpen.value && document.querySelector('dialog[open]')) return;
    event.preventDefault();
    paletteOpen.value = !paletteOpen.value;
  });
