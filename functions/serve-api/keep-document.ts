import type { SettingsKind } from '../../shared/contract/settings.ts';
import type { SettingsVersion } from '../../shared/contract/settings-api.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { Call } from './route.ts';
import { mustStillBeLed } from './still-led.ts';

/** A document as it is to be kept from now on, the version that was seen, and the words of the audit for it. */
interface Keeping {
  readonly kind: SettingsKind;
  readonly document: { readonly id: string };
  readonly seen: number;
  readonly did: string;
  /** Whether a document that a settings file keeps is kept by the console from now on. */
  readonly takeOver?: boolean;
}

/** Who keeps what is saved by hand. */
export const byHand = ({ holder }: Call) => ({ keeper: 'console' as const, by: holder.staff });

/** Saves a document over the version that was seen, and audits it. Refuses `settings.kept-by-files`, `settings.changed-meanwhile`, `staff.last-lead`. */
export const keepDocument = async (call: Call, { kind, document, seen, did, takeOver = false }: Keeping): Promise<SettingsVersion> => {
  const { ports, at, holder } = call;
  const subject = document.id;
  const kept = await ports.documents.read(kind, subject);
  const taken = kept?.keeper === 'files';
  if (taken && !takeOver) {
    const detail = `${kind} ${subject} is kept by a settings file. Change it there and run: heard apply. Or take it over.`;
    throw new Refusal('settings.kept-by-files', 409, detail);
  }
  if ((kept?.version ?? 0) !== seen)
    throw new Refusal('settings.changed-meanwhile', 409, `Somebody changed ${kind} ${subject} meanwhile. Look at it again.`);
  const saved = { version: seen + 1, ...byHand(call) };
  await ports.documents.save({ kind, document, ...saved }, at);
  if (taken) await ports.audit.note({ at, by: holder.staff, did: 'settings.take-over', subject: `${kind}/${subject}` });
  await ports.audit.note({ at, by: holder.staff, did, subject });
  if (kind === 'staff') await mustStillBeLed(call, subject, kept?.document, document, saved.version);
  return { ...saved, at };
};
