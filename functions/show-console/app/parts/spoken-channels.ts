import type { Channel } from '../../../../shared/contract/settings.ts';
import { settings } from '../state.ts';

/** Where people speak in words of their own: what an answer to a form is, its fields say. */
export const spokenChannels = (): readonly Channel[] => (settings.value?.channels ?? []).filter(({ platform }) => platform !== 'form');
