import { signal } from '@preact/signals';

/** Words that go back to the box where replies to a conversation are written, once. */
export const givenBack = signal<{ readonly conversation: string; readonly words: string } | null>(null);

/** Words that were typed and not sent, kept on this machine until they are. */
const nameOf = (what: string, id: string) => `heard-draft ${what} ${id}`;
export const keptDraft = (what: string, id: string): string => localStorage.getItem(nameOf(what, id)) ?? '';
export const keepDraft = (what: string, id: string, text: string): void => {
  if (text) localStorage.setItem(nameOf(what, id), text);
  else localStorage.removeItem(nameOf(what, id));
};
