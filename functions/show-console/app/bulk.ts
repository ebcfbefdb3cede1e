import type { BulkDeed, BulkResult, BulkResults } from '../../../shared/contract/bulk.ts';
import { mostAtOnce } from '../../../shared/contract/choices.ts';
import { ask } from './api.ts';
import { picked } from './picked.ts';
import { offer, undoPress } from './undo.ts';

/** A deed under way or failed: pressed again, it is the same press. */
export interface Press {
  readonly key: string;
  readonly deed: BulkDeed;
  readonly ids: readonly string[];
}
export const pressOf = (deed: BulkDeed): Press => ({ key: crypto.randomUUID(), deed, ids: [...picked.value].slice(0, mostAtOnce) });

/**
 * Does it to what is selected, offers to undo what was done, and answers with what was not. What was done, or was so already, is
 * selected no more. Throws CallFailed.
 */
export const doPress = async (press: Press, nameOf: (id: string) => string): Promise<readonly BulkResult[]> => {
  const { items } = await ask<BulkResults>('POST', '/conversations/bulk', { ids: press.ids, deed: press.deed }, press.key);
  const of = (outcome: BulkResult['outcome']) => items.filter((one) => one.outcome === outcome);
  const done = of('done').map(({ id }) => id);
  const talks = done.map((id) => ({ id, name: nameOf(id) }));
  if (done.length > 0) offer({ deed: press.deed, talks, undo: () => undoPress(press.key, done) });
  const settled = new Set([...done, ...of('same').map(({ id }) => id)]);
  picked.value = new Set([...picked.value].filter((id) => !settled.has(id)));
  return of('failed');
};
