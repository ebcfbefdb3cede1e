import { type StaffMember, StaffMember as StaffMemberShape, type Team } from '../../../shared/contract/settings.ts';
import * as api from '../../../shared/contract/staff-api.ts';
import { isActive } from '../../../shared/contract/staff-standing.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { isAllowed, may } from '../../../shared/staff/permissions.ts';
import { onCall } from '../../../shared/staff/rota.ts';
import { settingsSeenBy } from '../../../shared/staff/seen-by.ts';
import { checkChange, mustBeFree, staffIdOf } from '../../../shared/staff/staff-changes.ts';
import { checkDocument } from '../check-document.ts';
import { keepDocument } from '../keep-document.ts';
import { type Call, type Route, route } from '../route.ts';

const idOf = ({ params }: Call) => params['id'] ?? '';

/** Every member as the one who asks sees them; whoever left, too. */
const rows = async ({ ports, holder, at }: Call): Promise<api.StaffRows> => {
  const settings = await ports.settingsNow();
  const manages = isAllowed(holder.role, 'manageStaff');
  const seen = manages ? await ports.lastSeen() : new Map();
  const turns = settings.rotas.map((rota) => [rota.id, onCall(rota, at, settings.staff)] as const);
  const items = settingsSeenBy(holder.role, settings).staff.map((member) => ({
    ...member,
    teams: settings.teams.filter(({ members }) => members.includes(member.id)).map(({ id }) => id),
    onCall: isActive(member) ? turns.filter(([, turn]) => turn === member.id).map(([id]) => id) : [],
    lastSeenAt: seen.get(member.id) ?? null,
  }));
  return { items };
};

/** One member as they are told after a change. */
export const rowOf = async (call: Call, id: string) => {
  const row = (await rows(call)).items.find((one) => one.id === id);
  if (!row) throw new Refusal('staff.unknown', 404, `There is no member of staff ${id}.`);
  return row;
};

/** The member that the address names, with the version that is in force. Refuses `staff.unknown`. */
export const readMember = async (call: Call): Promise<{ member: StaffMember; seen: number; staff: readonly StaffMember[] }> => {
  const kept = await call.ports.documents.read('staff', idOf(call));
  if (!kept) throw new Refusal('staff.unknown', 404, `There is no member of staff ${idOf(call)}.`);
  return { member: StaffMemberShape.parse(kept.document), seen: kept.version, staff: (await call.ports.settingsNow()).staff };
};

/** Puts somebody into these teams and no others. What a settings file keeps is refused before anything is written. */
const teamKeeping = async (call: Call, id: string, wanted: readonly string[]): Promise<() => Promise<void>> => {
  const { teams } = await call.ports.settingsNow();
  const unknown = wanted.find((one) => !teams.some((team) => team.id === one));
  if (unknown !== undefined) throw new Refusal('team.unknown', 422, `There is no team ${unknown}.`, { facts: { team: unknown } });
  const other = teams.filter((team) => team.members.includes(id) !== wanted.includes(team.id));
  const changes: Array<{ document: Team; seen: number }> = [];
  for (const team of other) {
    const kept = await call.ports.documents.read('team', team.id);
    if (kept?.keeper === 'files')
      throw new Refusal('settings.kept-by-files', 409, `team ${team.id} is kept by a settings file. Change it there and run: heard apply.`);
    const members = wanted.includes(team.id) ? [...team.members, id] : team.members.filter((one) => one !== id);
    changes.push({ document: { ...team, members }, seen: kept?.version ?? 0 });
  }
  return async () => {
    for (const change of changes) await keepDocument(call, { kind: 'team', did: 'settings.save', ...change });
  };
};

/** Whoever is told of the invitation before they are known here can be invited again; never the other way round. */
const invite = async (call: Call<api.Invitation>) => {
  const { teams, ...given } = call.body;
  const settings = await call.ports.settingsNow();
  mustBeFree(settings.staff, given.email);
  const id = staffIdOf(
    given.email,
    [...settings.staff, ...settings.teams].map((one) => one.id),
  );
  const document = checkDocument('staff', { ...given, id }, settings, { strict: true });
  const keepTeams = await teamKeeping(call, id, teams);
  await call.ports.accounts.invite(given.email, given.name);
  await keepDocument(call, { kind: 'staff', document, seen: 0, did: 'staff.invite' });
  await keepTeams();
  return rowOf(call, id);
};

const change = async (call: Call<api.StaffChange>) => {
  const { teams, ...given } = call.body;
  const { member, seen, staff } = await readMember(call);
  const absent = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, value ?? undefined]));
  const after = StaffMemberShape.parse({ ...member, ...absent });
  checkChange(staff, member, after, call.holder.staff);
  const document = checkDocument('staff', after, await call.ports.settingsNow(), { strict: true });
  const keepTeams = teams && (await teamKeeping(call, member.id, teams));
  if (Object.keys(given).length > 0) await keepDocument(call, { kind: 'staff', document, seen, did: 'staff.change' });
  await keepTeams?.();
  return rowOf(call, member.id);
};

/** Who is of staff, inviting and changing them. */
export const staffRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/staff',
    roles: may.readSettings,
    summary: 'Members of staff with their teams and turns on call; whoever left, too',
    gives: api.StaffRows,
    answer: rows,
  },
  route({
    method: 'POST',
    path: '/staff',
    roles: may.manageStaff,
    summary: 'Invite somebody: they are of staff, and are sent how to sign in',
    takes: api.Invitation,
    gives: api.StaffRow,
    status: 201,
    answer: invite,
  }),
  route({
    method: 'PATCH',
    path: '/staff/{id}',
    roles: may.manageStaff,
    summary: 'Change somebody’s role, teams, language, zone, quiet hours or phone',
    takes: api.StaffChange,
    gives: api.StaffRow,
    answer: change,
  }),
  {
    method: 'POST',
    path: '/staff/{id}/invitation',
    roles: may.manageStaff,
    summary: 'Send the invitation again, with a new temporary password',
    gives: api.StaffRow,
    answer: async (call) => {
      const { member } = await readMember(call);
      if (!isActive(member)) throw new Refusal('staff.ended', 409, `${member.id} left. Bring them back first.`);
      await call.ports.accounts.inviteAgain(member.email, member.name);
      await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: 'staff.invite-again', subject: member.id });
      return rowOf(call, member.id);
    },
  },
];
