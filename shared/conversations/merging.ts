import type { StaffAct } from '../contract/acts.ts';
import type { Conversation } from '../contract/conversations.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Joined, joinNow, type joinsOf, leaderOf } from './joins.ts';

/** Who a merge is for: one person in both, or several who are each owed an answer. */
type Persons = 'same' | 'different';
/** More than this together is a topic, not a conversation. */
const most = 20;

/** Whether the same person is in both: the platforms say so, or staff do. Refuses `merge.other-person` where nobody does. */
const samePerson = (from: Conversation, into: Conversation, persons: Persons | undefined): boolean => {
  if (from.person.id === into.person.id) return true;
  if (persons) return persons === 'same';
  throw new Refusal(
    'merge.other-person',
    409,
    `${from.id} is by ${from.person.id}, ${into.id} by ${into.person.id}. Say whether they are the same person: {"persons": "same"} or {"persons": "different"}.`,
  );
};

const halvesOf = ({ actId: join, at, by, from, into, same }: Omit<Joined, 'until'>): readonly [StaffAct, StaffAct] => [
  { type: 'joined', actId: derivedId('act', join, 'joined'), conversation: into, at, by, from, join },
  { type: 'join', actId: join, conversation: from, at, by, into, same },
];

/**
 * The two halves of a merge, the pointer first: it does nothing alone, and without it nor does the other. Where it is merged there
 * already, those of then. Refuses `merge.itself`, `merge.already-merged`, `merge.circle`, `merge.too-many` and `merge.other-person`.
 */
export const mergeActs = (
  from: Conversation,
  into: Conversation,
  joins: readonly Joined[],
  persons: Persons | undefined,
  did: { readonly actId: string; readonly at: Instant; readonly by: string },
): readonly [StaffAct, StaffAct] => {
  if (from.id === into.id) throw new Refusal('merge.itself', 422, 'A conversation is not merged into itself.');
  const known = joinNow(joins, from.id);
  const leader = leaderOf(joins, into.id);
  if (known && leaderOf(joins, from.id) === leader) return halvesOf(known);
  if (known)
    throw new Refusal('merge.already-merged', 409, `${from.id} is merged into ${known.into}. Take it apart first.`, {
      facts: { into: known.into },
    });
  if (leader === from.id)
    throw new Refusal('merge.circle', 409, `${into.id} is merged into ${from.id}. Take it apart first.`, { facts: { into: from.id } });
  const now = joins.filter(({ until }) => until === null);
  const together = now.filter((one) => [from.id, leader].includes(leaderOf(joins, one.from))).length + 2;
  if (together > most)
    throw new Refusal('merge.too-many', 409, `At most ${most} conversations are merged into one.`, { facts: { most: String(most) } });
  const same = samePerson(from, into, persons);
  return halvesOf({ ...did, from: from.id, into: into.id, same });
};

/** Takes a conversation out of what it is merged into. Refuses `merge.not-merged`. */
export const partAct = (
  { id }: Conversation,
  joins: ReturnType<typeof joinsOf>,
  did: { readonly actId: string; readonly at: Instant; readonly by: string },
): StaffAct => {
  const join = joinNow(joins, id);
  if (!join) throw new Refusal('merge.not-merged', 409, `${id} is not merged into another.`);
  return { type: 'part', ...did, conversation: id, join: join.actId };
};
