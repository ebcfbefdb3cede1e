import { signal } from '@preact/signals';
import type { BulkDeed, BulkResult, BulkResults } from '../../../shared/contract/bulk.ts';
import type { Intent } from '../../../shared/contract/settings.ts';
import { ask } from './api.ts';

/** What was done, to be told in words where it is offered to be undone. */
export type Undone = BulkDeed | { readonly do: 'intent'; readonly intent: Intent } | { readonly do: 'remove-view'; readonly name: string };
/** Something that can be undone: what it was, to which conversations, and how. */
export interface Offer {
  readonly deed: Undone;
  readonly talks: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly undo: () => Promise<readonly BulkResult[]>;
}
/** So many presses are kept to be undone one after the other. */
const mostKept = 20;

/** What can be undone, the latest last. */
export const offers = signal<readonly Offer[]>([]);
/** Whether anything was ever offered: from then on what can be undone is told. */
export const offered = signal(false);
/** Counts what was undone: what shows conversations looks again. */
export const undoneCount = signal(0);

export const offer = (one: Offer): void => {
  offers.value = [...offers.value, one].slice(-mostKept);
  offered.value = true;
};

/** Undoes a press on conversations, wherever nobody changed the same since. */
export const undoPress = async (press: string, ids: readonly string[]): Promise<readonly BulkResult[]> =>
  (await ask<BulkResults>('POST', '/conversations/undo', { press, ids })).items;

interface Talk {
  readonly id: string;
  readonly person: { readonly name?: string | undefined; readonly handle: string };
}
/** Does something to one conversation under a press of its own, and offers to undo that. */
export const undoably =
  ({ id, person }: Talk, deed: Undone, act: (press: string) => Promise<unknown>) =>
  async (): Promise<void> => {
    const press = crypto.randomUUID();
    await act(press);
    offer({ deed, talks: [{ id, name: person.name ?? person.handle }], undo: () => undoPress(press, [id]) });
  };
