import { type HeldBy, QuietRequest, QuietState } from '../../../shared/contract/quiet.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { heldByKind, turned } from '../../../shared/publishing/quiet.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';

const holders: readonly HeldBy[] = ['publish-report', 'tell-subscribers', 'send-reply'];
/** So many rows of each are counted. */
const most = 1000;

const state = async ({ ports, at }: Call): Promise<QuietState> => {
  const known = await ports.quiet.read();
  const rows = await Promise.all(holders.map((by) => ports.quiet.held(by, most)));
  return { ...known, held: heldByKind(rows.flat(), at), more: rows.some(({ length }) => length === most) };
};

/** One switch for everything that goes out by itself. */
export const quietRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/quiet',
    roles: may.readSettings,
    summary: 'Whether what goes out by itself is held, who asked for it, and what is held by kind',
    gives: QuietState,
    answer: state,
  },
  route({
    method: 'PUT',
    path: '/quiet',
    roles: may.keepQuiet,
    summary: 'Hold what goes out by itself, with a reason; or lift it, and say of each kind that is held whether to send or to drop it',
    takes: QuietRequest,
    gives: QuietState,
    answer: async (call) => {
      const { ports, body, holder, at } = call;
      const known = await state(call);
      const next = turned({ turn: known.turn, on: known.on, lifted: known.lifted }, body, known.held, holder.staff, at);
      if (!next) return known;
      if (!(await ports.quiet.write(next.next, next.fact)))
        throw new Refusal('quiet.changed-meanwhile', 409, 'Somebody else turned the switch at the same time. Look again.');
      await ports.audit.note({ at, by: holder.staff, did: body.on ? 'quiet.begin' : 'quiet.lift', subject: `quiet/${next.next.turn}` });
      return state(call);
    },
  }),
];
