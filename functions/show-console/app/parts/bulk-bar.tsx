import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ConversationRow } from '../../../../shared/contract/api.ts';
import type { BulkDeed, BulkResult } from '../../../../shared/contract/bulk.ts';
import { mostAtOnce } from '../../../../shared/contract/choices.ts';
import { doPress, type Press, pressOf } from '../bulk.ts';
import { whyFailed } from '../fetched.ts';
import { picked, picking, pickNone } from '../picked.ts';
import { listing } from '../voices/inbox.ts';
import { BulkDeeds } from './bulk-deeds.tsx';
import { KeptList } from './kept-list.tsx';

interface BulkBarProps {
  readonly rows: readonly ConversationRow[];
  readonly changed: () => Promise<void>;
}
const same = (press: Press, deed: BulkDeed): boolean => JSON.stringify(press.deed) === JSON.stringify(deed);

/** What one does to several conversations at once. What was not done is told row by row, and stays selected. */
export const BulkBar = ({ rows, changed }: BulkBarProps) => {
  const say = listing.value;
  const count = picked.value.size;
  const busy = useSignal(false);
  const failed = useSignal<readonly BulkResult[]>([]);
  const problem = useSignal<string | null>(null);
  const unsure = useSignal<Press | null>(null);
  useEffect(() => {
    unsure.value = null;
  }, [picked.value]);
  const nameOf = (id: string) => {
    const person = rows.find((row) => row.id === id)?.person;
    return person?.name ?? person?.handle ?? id;
  };
  const act = async (deed: BulkDeed) => {
    // one that nobody answered to may have been done: pressed again, it is the same press
    const press = unsure.value && same(unsure.value, deed) ? unsure.value : pressOf(deed);
    busy.value = true;
    try {
      failed.value = await doPress(press, nameOf);
      problem.value = null;
      if (picked.value.size === 0) picking.value = false;
    } catch (error) {
      unsure.value = press;
      problem.value = whyFailed(error);
    } finally {
      busy.value = false;
    }
    await changed();
  };
  return (
    <section class="bulk" aria-label={say('bulk.title')}>
      <div class="gap">
        <p role="status">
          <b>{busy.value ? say('bulk.under-way') : count > 0 ? say('bulk.count', { n: count }) : say('bulk.pick')}</b>{' '}
          {count > mostAtOnce && say('bulk.most', { n: mostAtOnce })}
        </p>
        <button class="btn bare sm" type="button" onClick={() => (picked.value = new Set(rows.map(({ id }) => id)))}>
          {say('bulk.all')}
        </button>
        <button class="btn bare sm" type="button" onClick={pickNone}>
          {say(count > 0 ? 'bulk.none' : 'bulk.done')}
        </button>
      </div>
      {count > 0 && !busy.value && <BulkDeeds act={(deed) => void act(deed)} />}
      {(failed.value.length > 0 || problem.value) && (
        <div class="err" role="alert">
          <p>{problem.value ?? say('bulk.failed', { n: failed.value.length })}</p>
          {!problem.value && <KeptList results={failed.value} nameOf={nameOf} />}
        </div>
      )}
    </section>
  );
};
