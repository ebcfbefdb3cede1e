import { useSignal } from '@preact/signals';
import type * as z from 'zod';
import type { WhatIf } from '../../../../shared/contract/promise-api.ts';
import type { Policy } from '../../../../shared/contract/settings.ts';
import { addSeconds, dayOf } from '../../../../shared/kernel/instant.ts';
import { ask } from '../api.ts';
import { whyNotSaved } from '../setting-deeds.ts';
import { field, now } from '../state.ts';
import { setting } from '../voices/settings.ts';

type Page = z.infer<typeof WhatIf>;
type Metrics = Page['metrics'];
const week = 7 * 86_400;

const plus = (a: Metrics[number]['was'], b: Metrics[number]['was'] | undefined) => ({
  counted: a.counted + (b?.counted ?? 0),
  inTime: a.inTime + (b?.inTime ?? 0),
});
const added = (sums: Metrics, page: Metrics): Metrics =>
  page.map(({ metric, was, would }) => {
    const before = sums.find((sum) => sum.metric === metric);
    return { metric, was: plus(was, before?.was), would: plus(would, before?.would) };
  });

/** How the conversations of the last seven days would have gone by a policy that is not saved yet. */
export const LastWeek = ({ policy }: { readonly policy: Policy }) => {
  const say = setting.value;
  const found = useSignal<Pick<Page, 'conversations' | 'metrics'> | null>(null);
  const problem = useSignal('');
  const look = async () => {
    [found.value, problem.value] = [null, ''];
    const body = { policies: [policy], from: dayOf(addSeconds(now.value, -week)), to: dayOf(now.value) };
    try {
      let [conversations, metrics]: [number, Metrics] = [0, []];
      let next: string | null = '';
      while (next !== null) {
        const page: Page = await ask<WhatIf>('POST', `/what-if${next && `?${new URLSearchParams({ next })}`}`, body);
        [conversations, metrics] = [conversations + page.conversations, added(metrics, page.metrics)];
        ({ next } = page);
      }
      found.value = { conversations, metrics };
    } catch (error) {
      problem.value = whyNotSaved(error).text;
    }
  };
  const share = ({ counted, inTime }: Metrics[number]['was']) =>
    counted === 0 ? say('noneCounted') : say('inTime', { n: inTime, of: counted });
  return (
    <section class="foreseen" aria-label={say('lastWeek')}>
      <p>
        <button class="btn" type="button" onClick={() => void look()}>
          {say('lastWeek')}
        </button>
      </p>
      <div role="status">
        {problem.value && <p class="err">{problem.value}</p>}
        {found.value && <p>{say('weekOf', { n: found.value.conversations })}</p>}
      </div>
      <ul>
        {found.value?.metrics.map(({ metric, was, would }) => (
          <li key={metric}>
            <b>{field.value(`metric.${metric}`)}</b>: {share(was)} → {share(would)}
          </li>
        ))}
      </ul>
    </section>
  );
};
