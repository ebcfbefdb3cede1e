import type { Act, StaffAct } from '../../../shared/contract/acts.ts';
import type { Claim } from '../../../shared/contract/conversations.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { foldMember } from '../../../shared/conversations/family.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { settingsWith } from './story.ts';

/** Two hours for a first answer, four for each after it, sixteen to resolve; half an hour for what is urgent. */
export const promises = settingsWith([
  { id: 'urgent', when: { priorities: ['urgent'] }, targetMinutes: { first_response: 30, resolution: 960 } },
  { id: 'standard', targetMinutes: { first_response: 120, next_response: 240, resolution: 960 } },
]);

/** The same act as one of another conversation. */
export const at = (conversation: string, act: Act): Act =>
  act.type === 'interaction'
    ? { ...act, conversation, actId: `${conversation} ${act.actId}`, id: `${conversation} ${act.id}`, thread: conversation }
    : { ...act, conversation, actId: `${conversation} ${act.actId}` };

/** Both halves of a merge of one conversation into another. */
export const merge = (from: string, into: string, when: string, same = true, key = ''): StaffAct[] => {
  const [join, by, at] = [`join ${from} ${into}${key}`, 'olha', instantFrom(when)];
  return [
    { type: 'joined', actId: `${join} back`, conversation: into, at, by, from, join },
    { type: 'join', actId: join, conversation: from, at, by, into, same },
  ];
};
export const part = (from: string, into: string, when: string): StaffAct => {
  const join = `join ${from} ${into}`;
  return { type: 'part', actId: `${join} part`, conversation: from, at: instantFrom(when), by: 'olha', join };
};

/** One of several conversations folded with the others. */
export const folded = (acts: readonly Act[], id: string, claims: readonly Claim[] = [], settings: Settings = promises) =>
  foldMember({ acts, members: new Map() }, settings, id, claims)?.head;

/** The clocks of a conversation, each in a line: `first_response running 09:00Z`. */
export const clocksOf = (acts: readonly Act[], id: string): readonly string[] =>
  (folded(acts, id)?.clocks ?? []).map(({ metric, state, dueAt, yieldsTo }) =>
    [metric, state, dueAt.slice(5, 16), ...(yieldsTo ? [`to ${yieldsTo}`] : [])].join(' '),
  );
