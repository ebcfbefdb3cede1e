import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { ask } from '../api.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { AwaitingPart } from './waiting.tsx';

interface Page {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

interface Props<P extends Page> {
  /** Where the first page is, with its query; another path is another list. It is the `key`, too. */
  readonly path: string;
  readonly none: string;
  readonly more: string;
  readonly list: (items: ReadonlyArray<P['items'][number]>) => ComponentChildren;
  /** What is said beside the button, from the pages that were read. */
  readonly beside?: (pages: readonly P[]) => string;
}

/** A list within a screen that is read a page at a time, each page by a press. */
export const Pages = <P extends Page>({ path, none, more, list, beside }: Props<P>) => {
  const { value, failed, again } = useFetched(path, () => ask<P>('GET', path));
  const rest = useSignal<readonly P[]>([]);
  const problem = useSignal<unknown>(null);
  if (!value.value) return <AwaitingPart failed={failed} again={again} />;
  const pages = [value.value, ...rest.value];
  const items = pages.flatMap((page) => page.items);
  const next = pages.at(-1)?.next ?? null;
  const fetchMore = async () => {
    try {
      rest.value = [...rest.value, await ask<P>('GET', `${path}&${new URLSearchParams({ next: next ?? '' })}`)];
      problem.value = null;
    } catch (error) {
      problem.value = error;
    }
  };
  return (
    <>
      {items.length === 0 && next === null && <p class="q">{none}</p>}
      {items.length > 0 && list(items)}
      {problem.value !== null && (
        <p class="err" role="alert">
          {whyFailed(problem.value)}
        </p>
      )}
      {next !== null && (
        <p class="gap">
          <button class="btn" type="button" onClick={() => void fetchMore()}>
            {more}
          </button>
          {beside && <span class="sm q">{beside(pages)}</span>}
        </p>
      )}
    </>
  );
};
