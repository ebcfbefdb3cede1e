import type { Settings, SettingsKind } from './settings.ts';

/** Each kind of document and the list of the settings that holds it. */
export const drawers = [
  ['connection', 'connections'],
  ['channel', 'channels'],
  ['calendar', 'calendars'],
  ['policy', 'policies'],
  ['policy-era', 'policyEras'],
  ['ladder', 'ladders'],
  ['raci', 'raci'],
  ['rota', 'rotas'],
  ['role', 'roles'],
  ['team', 'teams'],
  ['staff', 'staff'],
  ['notice-channel', 'noticeChannels'],
  ['topic', 'topics'],
  ['form', 'forms'],
  ['idea-rule', 'ideaRules'],
  ['survey', 'surveys'],
] as const;

/** Every document of a settings file with its kind: each is kept, versioned and compared by itself. */
export const documentsOf = (settings: Settings): ReadonlyArray<{ kind: SettingsKind; document: { readonly id: string } }> => [
  ...(settings.brand ? [{ kind: 'brand' as const, document: settings.brand }] : []),
  ...drawers.flatMap(([kind, drawer]) => settings[drawer].map((document) => ({ kind, document }))),
];
