import type { Act, StaffAct } from '../contract/acts.ts';
import type { BulkDeed } from '../contract/bulk.ts';
import type { Conversation } from '../contract/conversations.ts';
import type { Settings } from '../contract/settings.ts';
import { derivedId } from '../kernel/ids.ts';
import { fromMillis, type Instant, later, toMillis } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Family, foldMember, memberActs } from './family.ts';
import { distinct, isStaffAct } from './thread.ts';

type Changing = Extract<StaffAct, { type: 'assign' | 'status' | 'priority' | 'tag' | 'reclassify' }>;
type Did = Pick<StaffAct, 'actId' | 'conversation' | 'at' | 'by'>;
const undoable: readonly StaffAct['type'][] = ['assign', 'status', 'priority', 'tag', 'reclassify'];
const changes = (act: StaffAct): act is Changing => undoable.includes(act.type);

/** What a deed is recorded as; taking is none of them, it is settled among those who take at once. */
export const actOf = (deed: Exclude<BulkDeed, { do: 'take' }>, did: Did): StaffAct => {
  if (deed.do === 'assign') return { type: 'assign', ...did, assignee: deed.assignee, ...(deed.team !== undefined && { team: deed.team }) };
  if (deed.do === 'status') return { type: 'status', ...did, state: deed.state };
  if (deed.do === 'priority') return { type: 'priority', ...did, priority: deed.priority };
  return { type: 'tag', ...did, tag: deed.tag, on: deed.on };
};

/** Whether a conversation is so already that a deed would change nothing. */
export const isSo = (deed: BulkDeed, head: Conversation, staff: string): boolean => {
  if (deed.do === 'assign') return head.assignee === deed.assignee && (deed.team === undefined || head.team === deed.team);
  if (deed.do === 'status') return head.state === deed.state;
  if (deed.do === 'priority') return head.priority === deed.priority;
  return deed.do === 'tag' ? head.tags.includes(deed.tag) === deed.on : head.assignee === staff;
};

/** An instant after everything that staff did before: who acts last has the last word. */
export const afterAll = (acts: readonly Act[], at: Instant): Instant => {
  const last = distinct(acts).findLast(isStaffAct);
  return last ? later(at, fromMillis(toMillis(last.at) + 1)) : at;
};

const about = (one: Changing, other: StaffAct): boolean =>
  other.type === one.type && (one.type !== 'tag' || other.type !== 'tag' || other.tag === one.tag);

/** What a press did; of taking, which is acknowledged under the press, the assignment before that. */
const pressedAct = (acts: readonly StaffAct[], actId: string): Changing | undefined => {
  const pressed = acts.find((act) => act.actId === actId);
  if (pressed?.type !== 'acknowledge') return pressed && changes(pressed) ? pressed : undefined;
  const assigns = acts.filter((act) => act.type === 'assign');
  const [last, before] = [assigns.at(-1), assigns.at(-2)];
  return last?.by === pressed.by && last.actId === derivedId('act', last.conversation, 'take', before?.actId ?? 'first') ? last : undefined;
};

const changedSince = ({ by, at }: StaffAct): Refusal =>
  new Refusal('undo.changed', 409, `${by} changed it at ${at}. It stays as they left it.`, { facts: { by, at } });

const backTo = (act: Changing, before: Conversation, did: Did): Changing => {
  if (act.type === 'assign')
    return { type: 'assign', ...did, assignee: before.assignee, ...(act.team !== undefined && { team: before.team }) };
  if (act.type === 'priority') return { type: 'priority', ...did, priority: before.priority };
  if (act.type === 'tag') return { type: 'tag', ...did, tag: act.tag, on: before.tags.includes(act.tag) };
  if (act.type === 'reclassify') return { type: 'reclassify', ...did, intent: before.intent };
  if (before.state === 'withdrawn') throw new Refusal('undo.impossible', 409, 'The person had taken it back before. Set the state anew.');
  return { type: 'status', ...did, state: before.state };
};

const earlier = (a: Act, b: Act): boolean => a.at < b.at || (a.at === b.at && a.actId < b.actId);

/**
 * The act that undoes what a press did to a conversation. Refuses `undo.nothing`, `undo.not-yours`, `undo.changed` where somebody
 * changed the same since, or the person wrote, `undo.impossible`.
 */
export const undoing = (family: Family, settings: Settings, head: Conversation, actId: string, did: Did): StaffAct => {
  const staffActs = distinct(memberActs(family, settings, head.id)).filter(isStaffAct);
  const act = pressedAct(staffActs, actId);
  if (!act) throw new Refusal('undo.nothing', 409, 'This press changed nothing here that could be undone.');
  if (act.by !== did.by) throw new Refusal('undo.not-yours', 403, `${act.by} did this: only they undo it.`, { facts: { by: act.by } });
  const since = staffActs.slice(staffActs.indexOf(act) + 1).findLast((one) => about(act, one));
  if (since) throw changedSince(since);
  const was = (holds: (one: Act) => boolean) => foldMember({ ...family, acts: family.acts.filter(holds) }, settings, head.id, [])?.head;
  const before = was((one) => earlier(one, act));
  if (!before) throw new Refusal('undo.nothing', 409, 'There is nothing that it was before.');
  if (act.type === 'status' && was((one) => !earlier(act, one))?.state !== head.state)
    throw new Refusal('undo.changed', 409, 'Something was said since, and its state followed. It stays as it is.', {
      facts: { by: 'nobody' },
    });
  return backTo(act, before, did);
};

/**
 * What somebody did to the same while it was being undone, where the undoing did not see it and, being the later word, took it back:
 * it is to be done once more, in their name, and whoever undoes hears `undo.changed`. Null where nobody did.
 */
export const tookBack = (
  seen: readonly Act[],
  now: readonly Act[],
  undo: string,
): { readonly again: StaffAct; readonly why: Refusal } | null => {
  const known = new Set(seen.map(({ actId }) => actId));
  const staffActs = distinct(now).filter(isStaffAct);
  const undone = staffActs.find(({ actId }) => actId === undo);
  if (!undone || !changes(undone)) return null;
  const unseen = staffActs.slice(0, staffActs.indexOf(undone)).findLast((one) => !known.has(one.actId) && about(undone, one));
  if (!unseen) return null;
  return { again: { ...unseen, actId: derivedId('act', undo, unseen.actId), at: afterAll(now, unseen.at) }, why: changedSince(unseen) };
};
