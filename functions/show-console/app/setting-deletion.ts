import { signal } from '@preact/signals';
import type { KeptSettings, SettingsRow } from '../../../shared/contract/settings-api.ts';
import { ask } from './api.ts';

/** What was deleted last, until it is brought back or something else is gone to. */
export const lastDeleted = signal<(SettingsRow & { readonly name: string }) | null>(null);

const pathOf = ({ kind, id }: Pick<SettingsRow, 'kind' | 'id'>) => `/settings/${kind}/${encodeURIComponent(id)}`;

/** Takes a document away over the version that was seen. Throws CallFailed. */
export const deleteSetting = (seen: Pick<SettingsRow, 'kind' | 'id' | 'version'>, takeOver: boolean): Promise<SettingsRow> =>
  ask('DELETE', `${pathOf(seen)}?${new URLSearchParams({ version: String(seen.version), takeOver: String(takeOver) })}`);

/** Brings back what was deleted, as it was before. Throws CallFailed. */
export const undelete = (gone: SettingsRow): Promise<KeptSettings> =>
  ask('POST', `${pathOf(gone)}/restore`, { version: gone.version, restore: gone.version - 1 });
