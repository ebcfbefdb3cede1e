import * as api from '../../../shared/contract/quarantine.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, Done, type Route, route } from '../route.ts';

const settled = (id: string) => new Refusal('quarantine.settled', 409, `${id} was read or discarded meanwhile.`);

/** The row that the address names. Refuses `quarantine.unknown`. */
const named = async ({ ports, params: { id = '' } }: Call) => {
  const found = await ports.quarantine.read(id);
  if (!found) throw new Refusal('quarantine.unknown', 404, 'There is no such delivery. Deliveries are kept for 30 days.');
  return found;
};

/** Written down before it is sent: what is read at once must not be taken for what is still on its way. */
const replay = async (call: Call) => {
  const { ports, at, holder } = call;
  const { row, letter } = await named(call);
  if (!(await ports.quarantine.settle(row.id, { state: 'replaying', replayedAt: at }))) throw settled(row.id);
  await ports.letters.send({ ...letter, replayedAt: at });
  await ports.audit.note({ at, by: holder.staff, did: 'quarantine.replay', subject: row.id });
  return { done: true };
};

const discard = async (call: Call<api.Discard>) => {
  const { ports, at, holder, body } = call;
  const { row } = await named(call);
  const discarded = { by: holder.staff, at, reason: body.reason };
  if (!(await ports.quarantine.settle(row.id, { state: 'discarded', discarded }))) throw settled(row.id);
  await ports.audit.note({ at, by: holder.staff, did: 'quarantine.discard', subject: row.id });
  return { done: true };
};

/** Deliveries that were verified and could not be read: to look at, to read again after a repair, or to set aside. */
export const quarantineRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/quarantine',
    roles: may.readSettings,
    summary: 'Verified deliveries that nobody could read and that wait for a person; all of them with `all`',
    query: { limit: '1 to 200', next: 'where the page before ended', all: '1: those that were read or discarded, too' },
    gives: api.QuarantineList,
    answer: ({ ports, query }) => {
      const limit = Math.min(200, Math.max(1, Number(query.get('limit') ?? 50) || 50));
      return ports.quarantine.list({ limit, next: query.get('next') ?? undefined, all: query.get('all') === '1' });
    },
  },
  {
    method: 'GET',
    path: '/quarantine/{id}',
    roles: may.replayQuarantine,
    summary: 'One of them with its raw bytes',
    gives: api.WholeQuarantined,
    answer: async (call) => {
      const { row, letter } = await named(call);
      return { ...row, headers: letter.headers, body: letter.body ?? null };
    },
  },
  {
    method: 'POST',
    path: '/quarantine/{id}/replay',
    roles: may.replayQuarantine,
    summary: 'Put it back on the queue of what is read; what is known already changes nothing',
    gives: Done,
    status: 202,
    answer: replay,
  },
  route({
    method: 'POST',
    path: '/quarantine/{id}/discard',
    roles: may.replayQuarantine,
    summary: 'Set it aside, with a reason; it is kept until its 30 days are over',
    takes: api.Discard,
    gives: Done,
    answer: discard,
  }),
];
