import { signal } from '@preact/signals';
import { me } from './state.ts';

/** Words that go back to the box where replies to a conversation are written, once. */
export const givenBack = signal<{ readonly conversation: string; readonly words: string } | null>(null);

const begins = 'heard-draft ';
/** Words that were typed and not sent, kept on this machine until they are: under who typed them, so that nobody else sees them. */
const nameOf = (what: string, id: string) => `${begins}${me.peek()?.staff ?? ''} ${what} ${id}`;
export const keptDraft = (what: string, id: string): string => localStorage.getItem(nameOf(what, id)) ?? '';
export const keepDraft = (what: string, id: string, text: string): void => {
  if (text) localStorage.setItem(nameOf(what, id), text);
  else localStorage.removeItem(nameOf(what, id));
};
/** Takes every draft off this machine: of who signs out, and of whoever sat here before. */
export const forgetDrafts = (): void => {
  for (const name of Object.keys(localStorage)) if (name.startsWith(begins)) localStorage.removeItem(name);
};
