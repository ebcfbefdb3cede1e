import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { CallFailed } from './api.ts';
import { language, now, say, staffName, told } from './state.ts';

/** What a screen fetches: absent while it is under way the first time. */
export interface Fetched<T> {
  readonly value: Signal<T | null>;
  readonly failed: Signal<CallFailed | null>;
  readonly again: () => Promise<void>;
}

/** Whom everybody here knows by name, and when it was by the clock of the brand. */
const shown = (value: string, name: string): string =>
  /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? told.value.near(instantFrom(value), now.value) : name === 'by' ? staffName(value) : value;

/** A failure as a sentence that says what to do. */
export const whyFailed = (error: unknown): string => {
  if (!(error instanceof CallFailed)) return say.value('failed.unknown', { code: 'console' });
  if (error.code === 'session.ended') return say.value('failed.again');
  if (error.code === 'network') return say.value('failed.network');
  const said = error.said?.(error, language.value, shown);
  if (said) return said;
  if (error.status === 403) return say.value('failed.forbidden');
  return error.status >= 400 && error.status < 500 && error.message ? error.message : say.value('failed.unknown', { code: error.code });
};

/** Fetches when `key` changes, then every so many seconds while the page is seen. A failed refresh keeps what there was. */
export const useFetched = <T>(key: string, fetcher: () => Promise<T>, everySeconds = 0): Fetched<T> => {
  const value = useSignal<T | null>(null);
  const failed = useSignal<CallFailed | null>(null);
  const latest = useSignal(key);
  const again = async () => {
    try {
      const found = await fetcher();
      if (latest.peek() !== key) return;
      value.value = found;
      failed.value = null;
    } catch (error) {
      if (latest.peek() === key) failed.value = error instanceof CallFailed ? error : new CallFailed('console', 0, '');
    }
  };
  useEffect(() => {
    latest.value = key;
    value.value = null;
    void again();
    if (everySeconds === 0) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) void again();
    }, everySeconds * 1000);
    return () => clearInterval(timer);
  }, [key]);
  return { value, failed, again };
};
