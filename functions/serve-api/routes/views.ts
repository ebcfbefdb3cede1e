import { mostViews, SavedView, SavedViews, ViewChange, ViewRequest } from '../../../shared/contract/views.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { isAllowed, may } from '../../../shared/staff/permissions.ts';
import { inViewOrder, keepsView, seesView } from '../../../shared/staff/views.ts';
import { type Call, type Route, route } from '../route.ts';

const unknown = (id: string) => new Refusal('view.unknown', 404, `There is no view ${id} that you see.`);
const notYours = (by: string) =>
  new Refusal('view.not-yours', 403, `${by} made it: they, a lead or a manager may change it.`, { facts: { by } });

/** The view that the address names, where whoever asks may change it. Refuses `view.unknown`, `view.not-yours`. */
const own = async ({ ports, params, holder }: Call): Promise<SavedView> => {
  const id = params['id'] ?? '';
  const found = await ports.views.read(id);
  if (!found || !(found.shared || found.by === holder.staff)) throw unknown(id);
  if (!keepsView(found, holder)) throw notYours(found.by);
  return found;
};

/** Keeps a view and notes it in the audit. Refuses `view.not-shared`, `view.changed-meanwhile`. */
const keep = async ({ ports, holder, at }: Call, before: SavedView | null, view: SavedView, did: string): Promise<SavedView> => {
  if (view.shared && !before?.shared && !isAllowed(holder.role, 'shareViews'))
    throw new Refusal('view.not-shared', 403, 'Leads and managers share views. Save it for yourself, or ask one of them.');
  const kept = { ...view, version: (before?.version ?? 0) + 1, at };
  if (!(await ports.views.keep(kept)))
    throw new Refusal('view.changed-meanwhile', 409, 'Somebody else changed it meanwhile. Look at it again.');
  await ports.audit.note({ at, by: holder.staff, did, subject: view.id });
  return kept;
};

/** Saves filters under a name; the same press again is the same view. Refuses `view.too-many`. */
const save = async (call: Call & { body: ReturnType<typeof ViewRequest.parse> }): Promise<SavedView> => {
  const { ports, holder, body, at, idempotencyKey } = call;
  const id = idempotencyKey ? derivedId('view', holder.staff, idempotencyKey) : ports.newId('view');
  const known = await ports.views.read(id);
  if (known) return known;
  const beside = (await ports.views.all()).filter(
    ({ shared, by, removedAt }) => removedAt === null && (body.shared ? shared : by === holder.staff && !shared),
  );
  if (beside.length >= mostViews)
    throw new Refusal('view.too-many', 409, `There are ${mostViews} views already. Remove one that nobody opens.`, {
      facts: { most: String(mostViews) },
    });
  return keep(call, null, { id, ...body, by: holder.staff, version: 1, at, removedAt: null }, body.shared ? 'view.shared' : 'view.saved');
};

/** Filters of the inbox that staff keep under names. */
export const viewRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/views',
    roles: may.readConversations,
    summary: 'Your views of the inbox, then those that are shared with all',
    gives: SavedViews,
    answer: async ({ ports, holder }) => ({ items: inViewOrder((await ports.views.all()).filter((one) => seesView(one, holder.staff))) }),
  },
  route({
    method: 'POST',
    path: '/views',
    roles: may.keepViews,
    summary: 'Save filters of the inbox under a name; leads and managers may share them with all',
    takes: ViewRequest,
    gives: SavedView,
    status: 201,
    answer: save,
  }),
  route({
    method: 'PATCH',
    path: '/views/{id}',
    roles: may.keepViews,
    summary: 'Rename, share or change a view: your own; a shared one as its maker, lead or manager',
    takes: ViewChange,
    gives: SavedView,
    answer: async (call) => {
      const before = await own(call);
      const { name = before.name, filters = before.filters, shared = before.shared } = call.body;
      const did = shared === before.shared ? 'view.changed' : shared ? 'view.shared' : 'view.unshared';
      return keep(call, before, { ...before, name, filters, shared }, did);
    },
  }),
  {
    method: 'DELETE',
    path: '/views/{id}',
    roles: may.keepViews,
    summary: 'Remove a view; for 30 days it can be brought back',
    gives: SavedView,
    answer: async (call) => {
      const before = await own(call);
      return before.removedAt ? before : keep(call, before, { ...before, removedAt: call.at }, 'view.removed');
    },
  },
  {
    method: 'POST',
    path: '/views/{id}/restore',
    roles: may.keepViews,
    summary: 'Bring a removed view back',
    gives: SavedView,
    answer: async (call) => {
      const before = await own(call);
      return before.removedAt ? keep(call, before, { ...before, removedAt: null }, 'view.restored') : before;
    },
  },
];
