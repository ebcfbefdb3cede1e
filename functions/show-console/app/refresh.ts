import { signal } from '@preact/signals';
import type { SeenSettings } from '../../../shared/contract/api.ts';
import { fromMillis } from '../../../shared/kernel/instant.ts';
import { ask, CallFailed, fetchMe, serviceNow } from './api.ts';
import { me, now, offlineSince, settings } from './state.ts';

/** Why the console could not begin, until it can. */
export const beginFailed = signal<CallFailed | null>(null);

/** Asks who is signed in and by which settings; also notices when nobody answers any more. What was known stays. */
export const refresh = async (): Promise<void> => {
  try {
    me.value = await fetchMe();
    now.value = fromMillis(serviceNow());
    settings.value = await ask<SeenSettings>('GET', '/settings');
    offlineSince.value = null;
    beginFailed.value = null;
  } catch (error) {
    beginFailed.value = error instanceof CallFailed ? error : new CallFailed('console', 0, '');
    if (beginFailed.value.code === 'network') offlineSince.value ??= fromMillis(serviceNow());
  }
};
