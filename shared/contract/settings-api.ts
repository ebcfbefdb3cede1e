import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { type SettingsKind, settingsKinds } from './settings.ts';

export const Kind = z.object(settingsKinds).keyof();

/** Kinds that are changed in their own place: channels where they are connected, eras by saving policies. */
export const keptElsewhere: ReadonlySet<SettingsKind> = new Set(['connection', 'channel', 'policy-era']);

/** Kinds of which a document is not taken away: what the brand cannot be without, and people, who are deactivated. */
export const neverDeleted: ReadonlySet<SettingsKind> = new Set([...keptElsewhere, 'brand', 'staff']);

/** A version of a document: who saved it and when; null where that was not kept, or where a settings file was applied. */
export const SettingsVersion = z.object({
  version: z.number().int(),
  keeper: z.enum(['console', 'files']),
  by: z.string().nullable().default(null),
  at: Instant.nullable().default(null),
});
export type SettingsVersion = z.infer<typeof SettingsVersion>;

/** A document in force, without what it says. */
export const SettingsRow = SettingsVersion.extend({ kind: Kind, id: z.string() });
export type SettingsRow = z.infer<typeof SettingsRow>;
export const SettingsRows = z.object({ items: z.array(SettingsRow) });
export type SettingsRows = z.infer<typeof SettingsRows>;

/** A document with its version. Addresses and phones are hidden from who may not change them. */
export const KeptSettings = SettingsRow.extend({ document: z.unknown() });
export type KeptSettings = z.infer<typeof KeptSettings>;
/** Newest first. `gone`: the version that took the document away; it says nothing. */
export const SettingsVersions = z.object({
  items: z.array(SettingsVersion.extend({ document: z.unknown(), gone: z.boolean().optional() })),
});
export type SettingsVersions = z.infer<typeof SettingsVersions>;

/** A document that a settings file keeps is changed only by who takes it over on purpose. */
const takeOver = z.boolean().default(false);
/** `version` is the one that was seen; 0 for a document that is new. */
export const SaveSettings = z.object({ version: z.number().int().min(0), document: z.unknown(), takeOver });
export type SaveSettings = z.infer<typeof SaveSettings>;
/** Brings `restore` back as the next version after `version`, the one that was seen. */
export const RestoreSettings = z.object({ version: z.number().int().min(1), restore: z.number().int().min(1), takeOver });
export type RestoreSettings = z.infer<typeof RestoreSettings>;

/** Ids of every policy: as they stood, and as they shall stand. */
export const PolicyOrder = z.object({ seen: z.array(z.string()).min(1), order: z.array(z.string()).min(1) });
export type PolicyOrder = z.infer<typeof PolicyOrder>;
