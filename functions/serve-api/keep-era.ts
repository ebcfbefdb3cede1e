import { eraUntil } from '../../shared/contract/saved-settings.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { byHand } from './keep-document.ts';
import type { SavedDocument } from './ports.ts';
import type { Call } from './route.ts';

/** What was promised until now, to be kept together with policies that change; nothing where it is kept already. */
export const eraToKeep = async (call: Call, { policies }: Settings): Promise<readonly SavedDocument[]> => {
  const era = eraUntil(call.at, policies);
  if (policies.length === 0 || (await call.ports.documents.read('policy-era', era.id))) return [];
  return [{ kind: 'policy-era', document: era, version: 1, ...byHand(call) }];
};
