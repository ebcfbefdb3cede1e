import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Fact } from './events.ts';
import type { Policy, PolicyEra } from './promise-settings.ts';
import type { SettingsKind } from './settings.ts';

/** Kinds of documents by which clocks are counted: saving one moves the clocks of open conversations. */
const counting: ReadonlySet<SettingsKind> = new Set(['calendar', 'policy', 'ladder', 'channel']);

/** The fact that a document was saved again, for those by which clocks are counted; none for its first version. */
export const savedFacts = (kind: SettingsKind, id: string, version: number, at: Instant): readonly Fact[] =>
  version > 1 && counting.has(kind)
    ? [{ id: derivedId('evt', 'settings.saved', kind, id, String(version)), name: 'settings.saved', at, detail: { kind, id, version } }]
    : [];

/** What was promised until an instant, kept when policies are edited: `era-20261121t073000000z`. */
export const eraUntil = (until: Instant, policies: readonly Policy[]): PolicyEra => ({
  id: `era-${until.toLowerCase().replaceAll(/[^0-9tz]/g, '')}`,
  until,
  policies: [...policies],
});
