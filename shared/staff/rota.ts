import type { Rota, StaffMember } from '../contract/settings.ts';
import { isActive } from '../contract/staff-standing.ts';
import type { Instant } from '../kernel/instant.ts';
import { fromMillis, toMillis } from '../kernel/instant.ts';
import { Temporal } from '../kernel/temporal.ts';

/** Whose turn the n-th is, counted from the first day of the rota. */
const holderOf = ({ members }: Rota, turn: number): string => members[((turn % members.length) + members.length) % members.length] ?? '';

/** When a turn begins, by the wall clock of whoever takes over. */
const startOf = (rota: Rota, turn: number, staff: readonly StaffMember[]): number => {
  const zone = staff.find(({ id }) => id === holderOf(rota, turn))?.timezone ?? rota.timezone;
  const at = rota.at === '24:00' ? '00:00' : rota.at;
  const day = Temporal.PlainDate.from(rota.from).add({ days: turn * rota.days });
  return day.toZonedDateTime({ timeZone: zone, plainTime: at }).epochMilliseconds;
};

/** Whether they did not leave. Somebody whom the settings do not have is taken at the rota's word. */
const isHere = (id: string, staff: readonly StaffMember[]): boolean => staff.every((member) => member.id !== id || isActive(member));

/** The first from a turn on who is here. */
const presentFrom = (rota: Rota, turn: number, staff: readonly StaffMember[]): string | null => {
  return rota.members.map((_member, ahead) => holderOf(rota, turn + ahead)).find((id) => isHere(id, staff)) ?? null;
};

/**
 * The staff id of whoever is on call at an instant: a substitute, else the member whose turn it is, else, where they left, whoever
 * comes after them; null before the first turn, and where all left.
 */
export const onCall = (rota: Rota, at: Instant, staff: readonly StaffMember[]): string | null => {
  const substitute = rota.substitutes.findLast(({ from, to, member }) => from <= at && at < to && isHere(member, staff));
  if (substitute) return substitute.member;
  const days = (toMillis(at) - Date.parse(`${rota.from}T00:00:00Z`)) / 86_400_000;
  let turn = Math.floor(days / rota.days) + 1;
  while (turn >= 0 && startOf(rota, turn, staff) > toMillis(at)) turn -= 1;
  return turn < 0 ? null : presentFrom(rota, turn, staff);
};

/** Instants between two at which somebody else may be on call: turns begin, substitutes come and go. */
export const handOvers = (rota: Rota, from: Instant, to: Instant, staff: readonly StaffMember[]): readonly Instant[] => {
  const first = Math.max(0, Math.floor((toMillis(from) - Date.parse(`${rota.from}T00:00:00Z`)) / (rota.days * 86_400_000)) - 1);
  const turns: Instant[] = [];
  for (let turn = first, at = startOf(rota, turn, staff); at < toMillis(to); turn += 1, at = startOf(rota, turn, staff))
    turns.push(fromMillis(at));
  const all = [...turns, ...rota.substitutes.flatMap((one) => [one.from, one.to])];
  return [...new Set(all)].filter((at) => from < at && at < to).toSorted();
};
