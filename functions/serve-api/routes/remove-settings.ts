import type { SettingsKind } from '../../../shared/contract/settings.ts';
import * as api from '../../../shared/contract/settings-api.ts';
import { referrersOf } from '../../../shared/contract/settings-referrers.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { isAllowed, may, toSave } from '../../../shared/staff/permissions.ts';
import { byHand, seenLast } from '../keep-document.ts';
import { eraToKeep } from '../keep-era.ts';
import type { Call, Route } from '../route.ts';

export const kindOf = ({ params }: Call): SettingsKind => {
  const kind = api.Kind.safeParse(params['kind']);
  if (!kind.success) throw new Refusal('settings.kind-unknown', 404, `There are no settings of kind ${params['kind']}.`);
  return kind.data;
};

/** Refuses who may not save documents of the kind, and kinds that have a place of their own. */
export const mayChange = ({ holder }: Call, kind: SettingsKind): void => {
  if (api.keptElsewhere.has(kind))
    throw new Refusal('settings.kept-elsewhere', 409, `Documents of kind ${kind} are changed where they are used, not here.`);
  const permission = toSave(kind);
  if (!isAllowed(holder.role, permission))
    throw new Refusal('role.not-allowed', 403, `This is for ${may[permission].join(', ')}; you are ${holder.role}.`);
};

/** Takes a document away that no other names. Its versions stay, and any of them comes back by `restore`. */
const remove = async (call: Call): Promise<api.SettingsRow> => {
  const { ports, params, query, holder, at } = call;
  const [kind, id] = [kindOf(call), params['id'] ?? ''];
  mayChange(call, kind);
  if (api.neverDeleted.has(kind)) throw new Refusal('settings.never-deleted', 409, `Documents of kind ${kind} are not deleted.`);
  if (!(await ports.documents.read(kind, id))) throw new Refusal('settings.unknown', 404, `There is no ${kind} ${id}.`);
  const settings = await ports.settingsNow();
  const named = referrersOf(settings, kind, id);
  if (named.length > 0) {
    const facts = Object.fromEntries(named.map((one) => [`${one.kind}/${one.id}`, one.path]));
    const list = named.map((one) => `${one.kind} ${one.id} (${one.path})`).join(', ');
    throw new Refusal('settings.in-use', 409, `${kind} ${id} is named by ${list}. Change that first.`, { facts });
  }
  const { last, taken } = await seenLast(call, {
    kind,
    id,
    seen: Number(query.get('version')),
    takeOver: query.get('takeOver') === 'true',
  });
  const row = { version: last + 1, ...byHand(call) };
  if (kind === 'policy') await ports.documents.saveAll(await eraToKeep(call, settings), at);
  await ports.documents.remove({ kind, id, ...row }, at);
  if (taken) await ports.audit.note({ at, by: holder.staff, did: 'settings.take-over', subject: `${kind}/${id}` });
  await ports.audit.note({ at, by: holder.staff, did: 'settings.delete', subject: `${kind}/${id}` });
  return { kind, id, at, ...row };
};

export const removeRoute: Route = {
  method: 'DELETE',
  path: '/settings/{kind}/{id}',
  roles: may.changeSomeSettings,
  summary: 'Delete a document that no other names; its versions stay, and restore brings it back',
  query: { version: 'The version that was seen', takeOver: '`true` takes it from a settings file' },
  gives: api.SettingsRow,
  answer: remove,
};
