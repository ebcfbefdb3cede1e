import { useSignal } from '@preact/signals';
import type * as z from 'zod';
import type { Preview } from '../../../../shared/contract/promise-api.ts';
import type { Calendar, Policy } from '../../../../shared/contract/settings.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { ask } from '../api.ts';
import { whyNotSaved } from '../setting-deeds.ts';
import { field, now, told } from '../state.ts';
import { setting } from '../voices/settings.ts';

interface Edits {
  readonly calendars: readonly Calendar[];
  readonly policies: readonly Policy[];
}
type Page = z.infer<typeof Preview>;
type Found = Pick<Page, 'items' | 'examined'>;
const shownAtMost = 20;

const previewOf = async (edits: Edits): Promise<Found> => {
  let found: Found = { items: [], examined: 0 };
  let next: string | null = '';
  while (next !== null) {
    const page: Page = await ask<Preview>('POST', `/settings/preview${next && `?${new URLSearchParams({ next })}`}`, edits);
    found = { items: [...found.items, ...page.items], examined: found.examined + page.examined };
    ({ next } = page);
  }
  return found;
};

/** Which open deadlines would move if this were saved, and from when to when. */
export const MovesPreview = (edits: Edits) => {
  const say = setting.value;
  const found = useSignal<Found | null>(null);
  const problem = useSignal('');
  const at = (instant: Instant | null) => (instant ? told.value.near(instant, now.value) : say('never'));
  const look = async () => {
    [found.value, problem.value] = [null, ''];
    try {
      found.value = await previewOf(edits);
    } catch (error) {
      problem.value = whyNotSaved(error).text;
    }
  };
  return (
    <section class="foreseen" aria-label={say('preview')}>
      <p>
        <button class="btn" type="button" onClick={() => void look()}>
          {say('preview')}
        </button>
      </p>
      <div role="status">
        {problem.value && <p class="err">{problem.value}</p>}
        {found.value && <p>{say('moves', { n: found.value.items.length, of: found.value.examined })}</p>}
      </div>
      <ul>
        {found.value?.items.slice(0, shownAtMost).map((move) => (
          <li key={`${move.conversation} ${move.metric}`}>
            <a href={`/console/conversations/${encodeURIComponent(move.conversation)}`}>{field.value(`metric.${move.metric}`)}</a>{' '}
            {at(move.before)} → {at(move.after)}
          </li>
        ))}
      </ul>
    </section>
  );
};
