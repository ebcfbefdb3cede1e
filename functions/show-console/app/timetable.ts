import type { ConversationRow } from '../../../shared/contract/api.ts';
import { isOver, isSoon, isTicking, leadingClock } from './clock-sight.ts';
import type { InboxView } from './screens/inbox-list.ts';

/** The rows as a timetable: what is over, what runs (both by deadline), and what does not tick. */
export interface Timetable {
  readonly over: readonly ConversationRow[];
  readonly ahead: readonly ConversationRow[];
  readonly still: readonly ConversationRow[];
  readonly soon: number;
}

export const timetableOf = (rows: readonly ConversationRow[], view: Pick<InboxView, 'state'>, search: string): Timetable => {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const matching = rows.filter(({ preview, person }) => {
    const text = `${preview} ${person.name ?? ''} ${person.handle}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const due = (row: ConversationRow) => leadingClock(row)?.dueAt ?? '';
  const ticking = matching.filter((row) => isTicking(leadingClock(row))).toSorted((a, b) => due(a).localeCompare(due(b)));
  const past = (row: ConversationRow) => {
    const clock = leadingClock(row);
    return clock !== null && isOver(clock);
  };
  const ahead = ticking.filter((row) => !past(row));
  const still = matching.filter((row) => !isTicking(leadingClock(row)) && (view.state !== 'ticking' || row.state !== 'resolved'));
  return {
    over: ticking.filter(past),
    ahead,
    still: still.toSorted((a, b) => b.lastAt.localeCompare(a.lastAt)),
    soon: ahead.filter((row) => {
      const clock = leadingClock(row);
      return clock !== null && isSoon(clock, row);
    }).length,
  };
};
