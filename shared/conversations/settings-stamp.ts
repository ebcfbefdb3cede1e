import type { Settings } from '../contract/settings.ts';
import { activeStaff } from '../contract/staff-standing.ts';
import { derivedId } from '../kernel/ids.ts';

/** Goes up with every change of what a fold makes of the same acts and settings, so that nothing goes on from an older one. */
const foldVersion = 1;

const stamps = new WeakMap<Settings, string>();

/**
 * Names all that a fold reads of the settings: while it stays the same, a fold may go on from a checkpoint. Who has which role
 * counts only where a policy asks for it; of people, rotas and RACI only who there is.
 */
export const settingsStamp = (settings: Settings): string => {
  const known = stamps.get(settings);
  if (known) return known;
  const { channels, calendars, policies, policyEras, ladders, roles, rotas, raci } = settings;
  const byRole = [policies, ...policyEras.map((era) => era.policies)].flat().some(({ when }) => (when.roles ?? []).length > 0);
  const read = [
    foldVersion,
    channels.map(({ id, team, graceSeconds }) => [id, team ?? null, graceSeconds]),
    [calendars, policies, policyEras, ladders],
    byRole ? roles.map(({ id, people }) => [id, people]) : [],
    [activeStaff(settings).map(({ id, role }) => [id, role]), rotas.map(({ id }) => id), raci.map(({ id }) => id)],
  ];
  const stamp = derivedId('set', JSON.stringify(read));
  stamps.set(settings, stamp);
  return stamp;
};
