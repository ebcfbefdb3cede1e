import { type Settings, type SettingsKind, settingsKinds } from './settings.ts';
import { documentsOf, drawers } from './settings-documents.ts';
import { missingOf } from './settings-references.ts';

/** A document that names another, and where in it. */
export interface Referrer {
  readonly kind: SettingsKind;
  readonly id: string;
  readonly path: string;
}

const without = (settings: Settings, kind: SettingsKind, id: string): Settings => {
  const drawer = drawers.find(([of]) => of === kind)?.[1];
  if (!drawer) return settings;
  const kept: ReadonlyArray<{ readonly id: string }> = settings[drawer];
  return { ...settings, [drawer]: kept.filter((one) => one.id !== id) };
};

/** What is named otherwise than by what must be there when a document is saved. */
const namesBesides = (kind: SettingsKind, document: unknown): ReadonlyArray<readonly [SettingsKind, string, string]> => {
  if (kind === 'survey') return [['form', settingsKinds.survey.parse(document).form, 'form']];
  if (kind === 'channel') {
    const { team } = settingsKinds.channel.parse(document);
    return team ? [['team', team, 'team']] : [];
  }
  if (kind === 'ladder')
    return settingsKinds.ladder
      .parse(document)
      .steps.flatMap(({ tell }, index) =>
        tell.some((one) => one.startsWith('raci:')) ? [['raci', 'answer', `steps.${index}.tell`] as const] : [],
      );
  return [];
};

/** Every document that would name what is not there if this one went. What the future must not know, the past may: eras are not asked. */
export const referrersOf = (settings: Settings, kind: SettingsKind, id: string): readonly Referrer[] => {
  const after = without(settings, kind, id);
  const found = documentsOf(after).flatMap(({ kind: of, document }) => {
    if (of === 'policy-era' || (of === kind && document.id === id)) return [];
    const before = new Set(missingOf(of, document, settings).map(({ path }) => path));
    const faults = missingOf(of, document, after).filter(({ path }) => !before.has(path));
    const besides = namesBesides(of, document).filter(([named, name]) => named === kind && name === id);
    return [...faults.map(({ path }) => path), ...besides.map(([, , path]) => path)].map((path) => ({ kind: of, id: document.id, path }));
  });
  return found;
};
