import type { ConversationList, ConversationRow } from '../../../../shared/contract/api.ts';
import { ask } from '../api.ts';
import { isOver, isSoon, isTicking, leadingClock } from '../clock-sight.ts';

/** What the sentence above the inbox says. `for` is a member of staff, `me`, `nobody`, or empty for everybody; `q` are words to find. */
export interface InboxView {
  readonly state: (typeof states)[number];
  readonly channel: string;
  readonly for: string;
  readonly team: string;
  readonly intent: string;
  readonly language: string;
  /** `waiting`: what has a reply that waits for approval. */
  readonly approval: string;
  readonly q: string;
}
const states = ['ticking', 'overdue', 'open', 'waiting', 'on_hold', 'resolved', 'all'] as const;

/** The view that an address tells; what it does not tell, or tells wrong, is as at first. */
export const viewFrom = (query: URLSearchParams): InboxView => ({
  state: states.find((one) => one === query.get('state')) ?? 'ticking',
  channel: query.get('channel') ?? '',
  for: query.get('for') ?? '',
  team: query.get('team') ?? '',
  intent: query.get('intent') ?? '',
  language: query.get('language') ?? '',
  approval: query.get('approval') ?? '',
  q: query.get('q') ?? '',
});

export interface InboxPage {
  readonly items: readonly ConversationRow[];
  readonly next: string | null;
  readonly examined: number;
}

/** What the API is asked for so that it answers with the rows of a view. */
const askedFor = ({ state, channel, for: holder, team, intent, language, approval, q }: InboxView, mine: string): URLSearchParams => {
  const asked = {
    state: ['all', 'ticking', 'overdue'].includes(state) ? '' : state,
    overdue: state === 'overdue' ? 'true' : '',
    channel,
    assignee: holder === 'me' ? mine : holder === 'nobody' ? '' : holder,
    unassigned: holder === 'nobody' ? 'true' : '',
    team,
    intent,
    language,
    approval,
    words: q,
  };
  return new URLSearchParams([['limit', '50'], ...Object.entries(asked).filter(([, value]) => value !== '')]);
};

/** Fetches the rows of a view. */
export const fetchInbox = async (view: InboxView, mine: string, pages: number): Promise<InboxPage> => {
  const items: ConversationRow[] = [];
  let next: string | null = null;
  let examined = 0;
  for (let page = 0; page < pages; page += 1) {
    const asked = askedFor(view, mine);
    if (next) asked.set('next', next);
    const found: InboxPage = await ask<ConversationList>('GET', `/conversations?${asked}`);
    items.push(...found.items);
    next = found.next;
    examined += found.examined;
    if (!next) break;
  }
  return { items, next, examined };
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
