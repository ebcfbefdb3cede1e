import type { Notice } from '../../shared/contract/conversations.ts';
import type { Fact } from '../../shared/contract/events.ts';
import type { NoticeTest } from '../../shared/contract/notice-tests.ts';
import type { Presence } from '../../shared/contract/presence.ts';
import type {
  Hold,
  HoldShelf,
  NoticeList,
  NoticeShelf,
  NoticeTestShelf,
  PresenceShelf,
  SummaryRow,
  SummaryShelf,
  ViewShelf,
} from '../../shared/staff/ports.ts';
import { memoryViews } from './memory-views.ts';

/** Who has which conversation, and by which views they look, in memory. */
export const memoryHolds = (): { readonly holds: HoldShelf; readonly presence: PresenceShelf; readonly views: ViewShelf } => {
  const holds = new Map<string, Hold>();
  const present = new Map<string, Presence>();
  return {
    views: memoryViews(),
    holds: {
      take: async (conversation, after, hold) => {
        const first = holds.get(`${conversation} ${after}`) ?? hold;
        holds.set(`${conversation} ${after}`, first);
        return first;
      },
    },
    presence: {
      keep: async (presence) => void present.set(`${presence.conversation} ${presence.staff}`, presence),
      at: async () => [...present.values()],
    },
  };
};

/** Tests of notice channels in memory. */
export const memoryNoticeTests = (): NoticeTestShelf => {
  const tests = new Map<string, NoticeTest>();
  const change = (channel: string, id: string, from: ReadonlyArray<NoticeTest['state']>, to: Partial<NoticeTest>) => {
    const known = tests.get(`${channel} ${id}`);
    if (!known || !from.includes(known.state)) return false;
    tests.set(`${channel} ${id}`, { ...known, ...to });
    return true;
  };
  return {
    ask: async (test) => {
      const key = `${test.channel} ${test.id}`;
      return !tests.has(key) && tests.set(key, test).size > 0;
    },
    read: async (channel, id) => tests.get(`${channel} ${id}`),
    claim: async (channel, id) => change(channel, id, ['queued'], { state: 'sending' }),
    settle: async (channel, id, outcome) => void change(channel, id, ['sending', 'possibly_delivered'], outcome),
  };
};

/** Notices over all conversations, in memory. */
export const memoryNoticeList = (all: () => readonly Notice[]) => {
  const facts: Fact[] = [];
  const list: NoticeList = {
    page: async ({ day, limit, before = '~', wanted }) => {
      const keyOf = ({ at, id }: Notice) => `${at}#${id}`;
      const own = all()
        .filter((notice) => notice.at.startsWith(day) && keyOf(notice) < before)
        .toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
      const items = own.filter(wanted).slice(0, limit);
      const last = items.at(-1);
      return { items, next: items.length === limit && last ? keyOf(last) : null, examined: own.length };
    },
    again: async (conversation, id, fact) => {
      const failed = all().some((one) => one.id === id && one.conversation === conversation && one.state === 'failed');
      if (failed) facts.push(fact);
      return failed;
    },
  };
  return { ...list, facts };
};

/** Notices and summaries in memory, held to the same suite as the table. */
export const memoryStaff = () => {
  const notices = new Map<string, Map<string, Notice>>();
  const summaries = new Map<string, { rows: Map<string, SummaryRow>; state: 'none' | 'open' | 'closed' }>();
  const storms = new Set<string>();
  const of = (summary: string) => {
    const found = summaries.get(summary) ?? { rows: new Map(), state: 'none' as const };
    summaries.set(summary, found);
    return found;
  };
  const change = (conversation: string, id: string, to: Partial<Notice>) => {
    const known = notices.get(conversation)?.get(id);
    if (known) notices.get(conversation)?.set(id, { ...known, ...to });
  };
  const shelf: NoticeShelf = {
    begin: async (notice) => {
      const own = notices.get(notice.conversation) ?? new Map<string, Notice>();
      if (own.has(notice.id)) return false;
      notices.set(notice.conversation, own.set(notice.id, notice));
      return true;
    },
    read: async (conversation, id) => notices.get(conversation)?.get(id),
    resume: async (conversation, id) => {
      if (notices.get(conversation)?.get(id)?.state !== 'failed') return false;
      change(conversation, id, { state: 'sending' });
      return true;
    },
    mark: async (conversation, id, state, handle) => {
      if (notices.get(conversation)?.get(id)?.state !== 'acknowledged')
        change(conversation, id, { state, ...(handle !== undefined && { handle }) });
    },
    close: async (conversation, id, closedAt) => change(conversation, id, { closedAt }),
  };
  const together: SummaryShelf = {
    stormy: async (minutes) => minutes.some((minute) => storms.has(minute)),
    add: async (summary, row) => void of(summary).rows.set(row.claim, row),
    open: async (summary) => {
      const found = of(summary);
      if (found.state === 'none') {
        found.state = 'open';
        return 'mine';
      }
      return found.state;
    },
    close: async (summary) => {
      of(summary).state = 'closed';
    },
    rows: async (summary, first) => {
      const rows = [...of(summary).rows.values()].toSorted((a, b) =>
        a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.claim < b.claim ? -1 : 1,
      );
      return { count: rows.length, breached: rows.filter(({ step }) => step !== 'warning').length, first: rows.slice(0, first) };
    },
  };
  return {
    notices: shelf,
    summaries: together,
    markStorm: async (minute: string) => void storms.add(minute),
    all: () => [...notices.values()].flatMap((own) => [...own.values()]),
    of: (conversation: string) => [...(notices.get(conversation)?.values() ?? [])],
  };
};
