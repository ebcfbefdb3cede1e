import type { StaffAct } from '../../../shared/contract/acts.ts';
import type { StaffMember } from '../../../shared/contract/settings.ts';
import * as api from '../../../shared/contract/staff-api.ts';
import { isActive } from '../../../shared/contract/staff-standing.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { fromMillis, instantFrom, toMillis } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { checkChange, namedIn } from '../../../shared/staff/staff-changes.ts';
import { speak } from '../../../shared/words/speak.ts';
import { staffNoteWords } from '../../../shared/words/staff-note-words.ts';
import { keepDocument } from '../keep-document.ts';
import { type Call, type Route, route } from '../route.ts';
import { canHold } from './one-conversation.ts';
import { readMember, rowOf } from './staff.ts';

/** What is counted at most before one is told "at least". */
const mostCounted = 1000;
/** Conversations that one request hands over. */
const atOnce = 20;
const forEver = instantFrom('9999-12-31T00:00:00Z');

/** Open conversations of somebody, whatever they wait for. */
const openOf = ({ ports }: Call, assignee: string, limit: number, next?: string) =>
  ports.conversations.list({ assignee, due: forEver, limit, next });

const work = async (call: Call): Promise<api.StaffWork> => {
  const { member } = await readMember(call);
  let open = 0;
  let next: string | undefined;
  do {
    const page = await openOf(call, member.id, 100, next);
    open += page.items.length;
    next = page.next ?? undefined;
  } while (next && open < mostCounted);
  return { open, more: next !== undefined, named: namedIn(await call.ports.settingsNow(), member.id) };
};

const keep = (call: Call, document: StaffMember, seen: number, did: string) =>
  keepDocument(call, { kind: 'staff', document, seen, did, takeOver: true });

/** Ends all that somebody signs in with, at once; a settings file does not keep anybody in. */
const deactivate = async (call: Call) => {
  const { member, seen, staff } = await readMember(call);
  if (isActive(member)) {
    const after = { ...member, endedAt: call.at };
    checkChange(staff, member, after, call.holder.staff);
    await keep(call, after, seen, 'staff.deactivate');
  }
  await call.ports.accounts.end(member.email);
  return rowOf(call, member.id);
};

/** Brings somebody back; what they signed in with before stays over. Tokens tell seconds, so that theirs of this one hold. */
const reactivate = async (call: Call) => {
  const { member, seen } = await readMember(call);
  if (!isActive(member)) {
    const { endedAt: _endedAt, ...rest } = member;
    await keep(call, { ...rest, since: fromMillis(Math.floor(toMillis(call.at) / 1000) * 1000) }, seen, 'staff.reactivate');
  }
  await call.ports.accounts.bringBack(member.email, member.name);
  return rowOf(call, member.id);
};

/** Who takes over. Refuses `staff.unknown`, `staff.ended`, `team.unknown`. */
const takerOf = async ({ ports, body }: Call<api.HandAll>): Promise<{ assignee: string | null; team?: string }> => {
  const { staff: assignee = null, team } = body;
  canHold(await ports.settingsNow(), assignee, team);
  return { assignee, ...(team !== undefined && { team }) };
};

/**
 * Hands a page of the open conversations of somebody who left to another, each by an act whose id follows from their leaving: asked
 * again, it does nothing twice, and it goes on from wherever it stopped. Refuses `staff.not-ended`.
 */
const handOver = async (call: Call<api.HandAll>): Promise<api.HandedAll> => {
  const { ports, holder, at, body } = call;
  const { member, staff } = await readMember(call);
  const { endedAt } = member;
  if (!endedAt) throw new Refusal('staff.not-ended', 409, `${member.id} has not left.`);
  const taker = await takerOf(call);
  const text = speak(staffNoteWords, staff.find(({ id }) => id === holder.staff)?.language ?? 'en')('left', { name: member.name });
  const page = await openOf(call, member.id, atOnce, body.next);
  let moved = 0;
  for (const { id: conversation } of page.items) {
    // the list may lag behind: somebody may have taken it meanwhile
    if ((await ports.conversations.readHead(conversation))?.conversation.assignee !== member.id) continue;
    const actId = derivedId('act', conversation, 'left', member.id, endedAt);
    const did = { conversation, at, by: holder.staff };
    const acts: StaffAct[] = [
      { type: 'note', actId: `${actId}.note`, ...did, text },
      { type: 'assign', actId, ...did, ...taker },
    ];
    await ports.record(acts);
    await ports.audit.note({ at, by: holder.staff, did: 'conversation.assign', subject: conversation });
    moved += 1;
  }
  return { moved, next: page.next };
};

const manages = { roles: may.manageStaff } as const;

/** Leaving: what somebody still has, the end of what they signed in with, their work to others, and the way back. */
export const staffEndingRoutes: readonly Route[] = [
  {
    ...manages,
    method: 'GET',
    path: '/staff/{id}/work',
    summary: 'How many open conversations they have, and which settings name them',
    gives: api.StaffWork,
    answer: work,
  },
  {
    ...manages,
    method: 'POST',
    path: '/staff/{id}/deactivate',
    summary: 'They left: tokens, sessions and links that were sent to them are over at once',
    gives: api.StaffRow,
    answer: deactivate,
  },
  {
    ...manages,
    method: 'POST',
    path: '/staff/{id}/reactivate',
    summary: 'They are back, and sign in anew; conversations stay with who has them now',
    gives: api.StaffRow,
    answer: reactivate,
  },
  route({
    ...manages,
    method: 'POST',
    path: '/staff/{id}/hand-over',
    summary: 'Hand the next open conversations of who left to somebody, a team, or back to the team of each',
    takes: api.HandAll,
    gives: api.HandedAll,
    answer: handOver,
  }),
];
