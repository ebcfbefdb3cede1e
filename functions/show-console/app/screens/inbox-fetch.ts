import { ask } from '../api.ts';
import type { InboxPage, InboxView } from './inbox-list.ts';

/** Fetches one page of a view, from where another ended: one request. */
export const fetchPage = (view: InboxView, mine: string, limit: number, next: string | null): Promise<InboxPage> => {
  const { state, channel, for: holder, team, intent, language, approval, q } = view;
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
    next: next ?? '',
  };
  const query = new URLSearchParams([['limit', `${limit}`], ...Object.entries(asked).filter(([, value]) => value !== '')]);
  return ask<InboxPage>('GET', `/conversations?${query}`);
};

/** The most rows that the API gives at once. */
export const mostRows = 100;

/** The first so many rows of a view, in as few requests as they take, `requests` at most: a filter may find little. */
export const fetchRows = async (view: InboxView, mine: string, count: number, requests: number): Promise<InboxPage> => {
  let found: InboxPage = { items: [], next: null, examined: 0 };
  for (let asked = 0; asked < requests && (asked === 0 || found.next) && found.items.length < count; asked += 1) {
    const page = await fetchPage(view, mine, Math.min(mostRows, count - found.items.length), found.next);
    found = { items: [...found.items, ...page.items], next: page.next, examined: found.examined + page.examined };
  }
  return found;
};
