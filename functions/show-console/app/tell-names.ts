import { roles } from '../../../shared/contract/choices.ts';
import type { Tell } from '../../../shared/contract/settings.ts';
import { settings, staffName } from './state.ts';
import { climbing } from './voices/escalation.ts';

/** Columns of a RACI, as documents spell them. */
export const raciColumns = ['responsible', 'accountable', 'consulted', 'informed'] as const;

/** Whom a `Tell` names, in words; what is not known by its own spelling. */
export const tellName = (tell: Tell): string => {
  const say = climbing.value;
  const [kind, name = ''] = tell.split(':');
  const role = roles.find((one) => one === name);
  const column = raciColumns.find((one) => one === name);
  if (tell === 'assignee' || tell === 'team') return say(`tell.${tell}`);
  if (kind === 'role' && role) return say('tell.role', { name: say(`role.${role}`) });
  if (kind === 'raci' && column) return say('tell.raci', { name: say(`raci.${column}`) });
  if (kind === 'rota') return say('tell.rota', { name });
  return kind === 'staff' ? say('tell.staff', { name: staffName(name) }) : tell;
};

/** Everybody whom a document may name, in the order in which one looks for them; a RACI names no RACI. */
export const tellable = (withRaci: boolean): readonly Tell[] => {
  const { staff = [], rotas = [], raci = [] } = settings.value ?? {};
  return [
    'assignee',
    'team',
    ...rotas.map(({ id }) => `rota:${id}`),
    ...roles.filter((role) => role !== 'read-only').map((role) => `role:${role}`),
    ...(withRaci && raci.some(({ id }) => id === 'answer') ? raciColumns.map((column) => `raci:${column}`) : []),
    ...staff.map(({ id }) => `staff:${id}`),
  ];
};

/** An activity that people answer for: Heard's own in words, others by their id. */
export const activityName = (id: string): string => (id === 'answer' || id === 'report' ? climbing.value(`activity.${id}`) : id);
