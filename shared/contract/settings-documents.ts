import { Settings, type SettingsKind } from './settings.ts';

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
  ['script', 'scripts'],
  ['faq', 'faq'],
  ['help-route', 'helpRoutes'],
  ['tone', 'tones'],
] as const;

/** Every document of a settings file with its kind: each is kept, versioned and compared by itself. */
export const documentsOf = (settings: Settings): ReadonlyArray<{ kind: SettingsKind; document: { readonly id: string } }> => [
  ...(settings.brand ? [{ kind: 'brand' as const, document: settings.brand }] : []),
  ...drawers.flatMap(([kind, drawer]) => settings[drawer].map((document) => ({ kind, document }))),
];

const drawerOf: Readonly<Record<string, keyof Settings>> = Object.fromEntries(drawers);

/** The settings that documents make together; policies come ordered by position, what was promised before by when it ended. */
export const settingsOf = (documents: ReadonlyArray<{ readonly kind: string; readonly document: unknown }>): Settings => {
  const found: Record<string, unknown[]> = {};
  for (const { kind, document } of documents) {
    const drawer = drawerOf[kind];
    if (drawer) found[drawer] = [...(found[drawer] ?? []), document];
  }
  const settings = Settings.parse({ ...found, brand: documents.find(({ kind }) => kind === 'brand')?.document });
  settings.policies.sort((a, b) => a.position - b.position);
  settings.policyEras.sort((a, b) => (a.until < b.until ? -1 : 1));
  return settings;
};
