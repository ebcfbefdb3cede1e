import * as z from 'zod';
import { ConversationList, type ConversationRow } from '../../../../shared/contract/api.ts';
import { get } from '../api.ts';
import { isOver, isSoon, isTicking, leadingClock } from '../clock-sight.ts';

/** What the sentence above the inbox says. `for` is a member of staff, `me`, `nobody`, or empty for everybody. */
export const InboxView = z.object({
  state: z.enum(['ticking', 'open', 'waiting', 'on_hold', 'resolved', 'all']).catch('ticking'),
  channel: z.string().catch(''),
  for: z.string().catch(''),
});
export type InboxView = z.infer<typeof InboxView>;

export interface InboxPage {
  readonly items: readonly ConversationRow[];
  readonly next: string | null;
  readonly examined: number;
}

const stateOf = ({ state }: InboxView): string | null => (state === 'all' || state === 'ticking' ? null : state);

/** Fetches the rows of a view; what the API cannot ask for (nobody's) is left out here. */
export const fetchInbox = async (view: InboxView, mine: string, pages: number): Promise<InboxPage> => {
  const items: ConversationRow[] = [];
  let next: string | null = null;
  let examined = 0;
  for (let page = 0; page < pages; page += 1) {
    const asked = new URLSearchParams({ limit: '50' });
    const state = stateOf(view);
    if (state) asked.set('state', state);
    if (view.channel) asked.set('channel', view.channel);
    if (view.for && view.for !== 'nobody') asked.set('assignee', view.for === 'me' ? mine : view.for);
    if (next) asked.set('next', next);
    const found: InboxPage = await get(ConversationList, `/conversations?${asked}`);
    items.push(...found.items);
    next = found.next;
    examined += found.examined;
    if (!next) break;
  }
  const shown = view.for === 'nobody' ? items.filter(({ assignee }) => assignee === null) : items;
  return { items: shown, next, examined };
};

/** The rows as a timetable: what is over, what runs (both by deadline), and what does not tick. */
export interface Timetable {
  readonly over: readonly ConversationRow[];
  readonly ahead: readonly ConversationRow[];
  readonly still: readonly ConversationRow[];
  readonly soon: number;
}

export const timetableOf = (rows: readonly ConversationRow[], view: InboxView, search: string): Timetable => {
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
