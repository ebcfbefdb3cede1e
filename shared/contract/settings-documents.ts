import type { Settings, SettingsKind } from './settings.ts';

const drawers = [
  ['connection', 'connections'],
  ['channel', 'channels'],
  ['calendar', 'calendars'],
  ['policy', 'policies'],
  ['team', 'teams'],
  ['staff', 'staff'],
  ['notice-channel', 'noticeChannels'],
  ['topic', 'topics'],
  ['form', 'forms'],
] as const;

/** Every document of a settings file with its kind: each is kept, versioned and compared by itself. */
export const documentsOf = (settings: Settings): ReadonlyArray<{ kind: SettingsKind; document: { readonly id: string } }> => [
  ...(settings.brand ? [{ kind: 'brand' as const, document: settings.brand }] : []),
  ...drawers.flatMap(([kind, drawer]) => settings[drawer].map((document) => ({ kind, document }))),
];
