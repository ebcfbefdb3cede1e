import { type Settings, type SettingsKind, StaffMember } from '../../../shared/contract/settings.ts';
import * as api from '../../../shared/contract/settings-api.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { documentSeenBy } from '../../../shared/staff/seen-by.ts';
import { checkChange, mustStandAsBefore } from '../../../shared/staff/staff-changes.ts';
import { checkDocument } from '../check-document.ts';
import { keepDocuments } from '../keep-document.ts';
import { eraToKeep } from '../keep-era.ts';
import { type Call, type Route, route } from '../route.ts';
import { kindOf, mayChange, removeRoute } from './remove-settings.ts';

const unknown = (kind: SettingsKind, id: string) => new Refusal('settings.unknown', 404, `There is no ${kind} ${id}.`);

const list = async (call: Call) => ({ items: await call.ports.documents.list(call.params['kind'] ? kindOf(call) : undefined) });

const read = async (call: Call): Promise<api.KeptSettings> => {
  const { ports, holder, params } = call;
  const [kind, id] = [kindOf(call), params['id'] ?? ''];
  const kept = await ports.documents.read(kind, id);
  if (!kept) throw unknown(kind, id);
  return { ...kept, kind, id, document: documentSeenBy(holder.role, kind, kept.document) };
};

const versions = async (call: Call): Promise<api.SettingsVersions> => {
  const { ports, holder, params } = call;
  const kind = kindOf(call);
  const kept = await ports.documents.versions(kind, params['id'] ?? '');
  if (kept.length === 0) throw unknown(kind, params['id'] ?? '');
  return { items: kept.map((one) => ({ ...one, document: documentSeenBy(holder.role, kind, one.document) })) };
};

interface Change {
  readonly kind: SettingsKind;
  readonly document: { readonly id: string };
  readonly seen: number;
  readonly did: string;
  readonly takeOver: boolean;
}
const keep = async (call: Call, change: Change, settings: Settings): Promise<api.KeptSettings> => {
  const { kind, document } = change;
  if (kind === 'staff') {
    const [before, after] = [settings.staff.find(({ id }) => id === document.id), StaffMember.parse(document)];
    mustStandAsBefore(before, after);
    checkChange(settings.staff, before, after, call.holder.staff);
  }
  const era = kind === 'policy' ? await eraToKeep(call, settings) : [];
  const [kept] = await keepDocuments(call, [change], era);
  if (!kept) throw new TypeError('nothing was kept');
  return { ...kept, kind, id: document.id, document };
};

const save = async (call: Call<api.SaveSettings>): Promise<api.KeptSettings> => {
  const kind = kindOf(call);
  mayChange(call, kind);
  const { version: seen, document: given, takeOver } = call.body;
  const settings = await call.ports.settingsNow();
  const document = checkDocument(kind, given, settings, { strict: true });
  if (document.id !== call.params['id']) throw new Refusal('settings.other-id', 422, 'It has another id than its address.');
  return keep(call, { kind, document, seen, did: 'settings.save', takeOver }, settings);
};

/** Brings an old version back as the next one, if it still holds by the rules of today. */
const restore = async (call: Call<api.RestoreSettings>): Promise<api.KeptSettings> => {
  const kind = kindOf(call);
  mayChange(call, kind);
  const { version: seen, restore: wanted, takeOver } = call.body;
  const id = call.params['id'] ?? '';
  const old = (await call.ports.documents.versions(kind, id)).find(({ version, gone }) => version === wanted && !gone);
  if (!old) throw new Refusal('settings.version-unknown', 404, `There is no version ${wanted} of ${kind} ${id}.`);
  const settings = await call.ports.settingsNow();
  const document = checkDocument(kind, old.document, settings, { strict: false });
  return keep(call, { kind, document, seen, did: 'settings.restore', takeOver }, settings);
};

const path = '/settings/{kind}/{id}';
const reads = { method: 'GET', roles: may.readSettings } as const;

/** Settings documents of every kind, each with its versions: who saved it and when, and the way back. */
export const settingsDocumentRoutes: readonly Route[] = [
  { ...reads, path: '/settings-documents', summary: 'Every document in force, with its version', gives: api.SettingsRows, answer: list },
  { ...reads, path: '/settings/{kind}', summary: 'Documents of a kind, with their versions', gives: api.SettingsRows, answer: list },
  { ...reads, path, summary: 'One document with its version', gives: api.KeptSettings, answer: read },
  { ...reads, path: `${path}/versions`, summary: 'Its versions, newest first', gives: api.SettingsVersions, answer: versions },
  route({
    method: 'PUT',
    path,
    roles: may.changeSomeSettings,
    summary: 'Save a document against the version that was seen; 0 makes a new one. `takeOver` takes it from a settings file',
    takes: api.SaveSettings,
    gives: api.KeptSettings,
    answer: save,
  }),
  removeRoute,
  route({
    method: 'POST',
    path: `${path}/restore`,
    roles: may.changeSomeSettings,
    summary: 'Bring an old version back as the next one',
    takes: api.RestoreSettings,
    gives: api.KeptSettings,
    answer: restore,
  }),
];
