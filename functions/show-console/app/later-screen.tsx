import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { CallFailed } from './api.ts';
import { Failed, Loading } from './parts/waiting.tsx';

/**
 * A screen whose program is fetched when it is first shown. One that is no longer there, because a newer console was deployed, is
 * found by loading the page again. `Waiting` stands there until it has come.
 */
export const later = <Props extends object>(
  fetcher: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType = Loading,
): ComponentType<Props> => {
  const found = signal<{ readonly Screen: ComponentType<Props> } | null>(null);
  const failed = signal<CallFailed | null>(null);
  const load = async () => {
    failed.value = null;
    try {
      found.value = { Screen: await fetcher() };
    } catch {
      failed.value = new CallFailed('network', 0, '');
    }
  };
  return (props) => {
    useEffect(() => {
      if (!found.peek()) void load();
    }, []);
    if (found.value) return <found.value.Screen {...props} />;
    return failed.value ? <Failed error={failed.value} again={() => location.reload()} /> : <Waiting />;
  };
};
