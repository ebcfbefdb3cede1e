import { eraUntil } from '../../shared/contract/saved-settings.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { byHand } from './keep-document.ts';
import type { Call } from './route.ts';

/** What was promised until now is kept before policies change, once an instant. */
export const keepEra = async (call: Call, { policies }: Settings): Promise<void> => {
  const { documents } = call.ports;
  const era = eraUntil(call.at, policies);
  if (policies.length === 0 || (await documents.read('policy-era', era.id))) return;
  await documents.save({ kind: 'policy-era', document: era, version: 1, ...byHand(call) }, call.at);
};
