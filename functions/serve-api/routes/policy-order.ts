import { Policy } from '../../../shared/contract/settings.ts';
import * as api from '../../../shared/contract/settings-api.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { keepDocuments } from '../keep-document.ts';
import { eraToKeep } from '../keep-era.ts';
import { type Call, Done, type Route, route } from '../route.ts';

/** Every policy that changes its place, as it stands in the store. */
const moved = async ({ ports }: Call, order: readonly string[]) => {
  const kept = await Promise.all(order.map((id) => ports.documents.read('policy', id)));
  return kept.flatMap((one, index) => {
    const policy = Policy.safeParse(one?.document).data;
    if (!one || !policy || policy.position === index + 1) return [];
    return [{ seen: one.version, document: { ...policy, position: index + 1 } }];
  });
};

const put = async (call: Call<api.PolicyOrder>) => {
  const settings = await call.ports.settingsNow();
  const { seen, order } = call.body;
  const inForce = settings.policies.map(({ id }) => id);
  if (seen.join() !== inForce.join() || order.toSorted().join() !== inForce.toSorted().join())
    throw new Refusal('settings.changed-meanwhile', 409, 'Somebody changed the policies meanwhile. Look at them again.');
  const changes = await moved(call, order);
  const era = changes.length > 0 ? await eraToKeep(call, settings) : [];
  const keeping = changes.map((change) => ({ kind: 'policy' as const, did: 'policy.order', ...change }));
  await keepDocuments(call, keeping, era);
  return { done: true };
};

/** The order of policies: the first whose conditions all hold wins. */
export const policyOrderRoutes: readonly Route[] = [
  route({
    method: 'PUT',
    path: '/policy-order',
    roles: may.changeSettings,
    summary: 'Put policies into another order; what was promised until now stays promised',
    takes: api.PolicyOrder,
    gives: Done,
    answer: put,
  }),
];
