import type { SettingsKind } from '../../shared/contract/settings.ts';
import type { SettingsVersion } from '../../shared/contract/settings-api.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { SavedDocument } from './ports.ts';
import type { Call } from './route.ts';
import { mustStillBeLed } from './still-led.ts';

/** A document as it is to be kept from now on, the version that was seen, and the words of the audit for it. */
interface Keeping {
  readonly kind: SettingsKind;
  readonly document: { readonly id: string };
  readonly seen: number;
  readonly did: string;
  /** Whether a document that a settings file keeps is kept by the console from now on. */
  readonly takeOver?: boolean | undefined;
}

/** A document, and the version of it that was seen. */
interface Seen {
  readonly kind: SettingsKind;
  readonly id: string;
  readonly seen: number;
  readonly takeOver?: boolean | undefined;
}

/** Who keeps what is saved by hand. */
export const byHand = ({ holder }: Call) => ({ keeper: 'console' as const, by: holder.staff });

/** A document as it stands, and the version after which the next one comes: also of one that was taken away. */
const lastOf = async ({ ports }: Call, kind: SettingsKind, id: string) => {
  const kept = await ports.documents.read(kind, id);
  return { kept, last: kept?.version ?? (await ports.documents.versions(kind, id))[0]?.version ?? 0 };
};

/**
 * The last version of a document that may be changed, if it is the one that was seen. Refuses `settings.kept-by-files`,
 * `settings.changed-meanwhile`.
 */
export const seenLast = async (
  call: Call,
  { kind, id, seen, takeOver = false }: Seen,
): Promise<{ last: number; taken: boolean; before: unknown }> => {
  const { kept, last } = await lastOf(call, kind, id);
  const taken = kept?.keeper === 'files';
  if (taken && !takeOver) {
    const detail = `${kind} ${id} is kept by a settings file. Change it there and run: heard apply. Or take it over.`;
    throw new Refusal('settings.kept-by-files', 409, detail);
  }
  // what was taken away is begun anew by who never saw it
  if (seen !== last && (kept || seen !== 0))
    throw new Refusal('settings.changed-meanwhile', 409, `Somebody changed ${kind} ${id} meanwhile. Look at it again.`);
  return { last, taken, before: kept?.document };
};

/** Saves documents over the versions that were seen, all or none, with what else is to be kept, and audits each. Refuses as `seenLast`, and `staff.last-lead`. */
export const keepDocuments = async (
  call: Call,
  keeping: readonly Keeping[],
  beside: readonly SavedDocument[] = [],
): Promise<SettingsVersion[]> => {
  const { ports, at, holder } = call;
  const saved: SavedDocument[] = [];
  const notes: Array<{ did: string; subject: string }> = [];
  const changed: Array<{ before: unknown; saved: SavedDocument }> = [];
  for (const { kind, document, seen, takeOver, did } of keeping) {
    const { last, taken, before } = await seenLast(call, { kind, id: document.id, seen, takeOver });
    if (taken) notes.push({ did: 'settings.take-over', subject: `${kind}/${document.id}` });
    notes.push({ did, subject: document.id });
    const next = { kind, document, version: last + 1, ...byHand(call) };
    saved.push(next);
    changed.push({ before, saved: next });
  }
  await ports.documents.saveAll([...beside, ...saved], at);
  for (const note of notes) await ports.audit.note({ at, by: holder.staff, ...note });
  for (const one of changed) await mustStillBeLed(call, one.before, one.saved);
  return saved.map(({ version, keeper, by }) => ({ version, keeper, by, at }));
};

/** Saves one document, as `keepDocuments` does. */
export const keepDocument = async (call: Call, keeping: Keeping): Promise<SettingsVersion> => {
  const [kept] = await keepDocuments(call, [keeping]);
  if (!kept) throw new TypeError('nothing was kept');
  return kept;
};
