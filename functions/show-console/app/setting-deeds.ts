import type { SettingsKind } from '../../../shared/contract/settings.ts';
import type { KeptSettings, SettingsRows, SettingsVersions } from '../../../shared/contract/settings-api.ts';
import { faultSaid } from '../../../shared/words/refusals/fault-said.ts';
import { ask, CallFailed } from './api.ts';
import { whyFailed } from './fetched.ts';
import { language } from './state.ts';
import { setting } from './voices/settings.ts';

/** What is done to settings documents. Each throws CallFailed. */
const pathOf = (kind: SettingsKind, id: string, rest = '') => `/settings/${kind}/${encodeURIComponent(id)}${rest}`;

export const listSettings = () => ask<SettingsRows>('GET', '/settings-documents');
export const readSetting = (kind: SettingsKind, id: string) => ask<KeptSettings>('GET', pathOf(kind, id));
export const versionsOf = (kind: SettingsKind, id: string) => ask<SettingsVersions>('GET', pathOf(kind, id, '/versions'));

interface Seen {
  readonly kind: SettingsKind;
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  readonly takeOver: boolean;
}
export const saveSetting = ({ kind, id, version, takeOver }: Seen, document: unknown) =>
  ask<KeptSettings>('PUT', pathOf(kind, id), { version, document, takeOver });
export const restoreSetting = ({ kind, id, version, takeOver }: Seen, restore: number) =>
  ask<KeptSettings>('POST', pathOf(kind, id, '/restore'), { version, restore, takeOver });

/** Why it was not saved: a sentence, and what is wrong at which field. */
export interface NotSaved {
  readonly text: string;
  readonly faults: ReadonlyArray<readonly [path: string, message: string]>;
}
export const whyNotSaved = (error: unknown): NotSaved => {
  if (!(error instanceof CallFailed)) return { text: whyFailed(error), faults: [] };
  const say = setting.value;
  if (error.code === 'settings.invalid') {
    const faults = Object.entries(error.facts).map(([path, fault]) => [path, faultSaid(fault, language.value)] as const);
    return { text: say('invalid'), faults };
  }
  if (error.code === 'settings.changed-meanwhile') return { text: say('changedMeanwhile'), faults: [] };
  if (error.code === 'settings.kept-by-files') return { text: say('files'), faults: [] };
  return { text: whyFailed(error), faults: [] };
};
