import type { ConversationRow } from '../../../../shared/contract/api.ts';

const states = ['ticking', 'overdue', 'open', 'waiting', 'on_hold', 'resolved', 'all'] as const;
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
const usual: InboxView = { state: 'ticking', channel: '', for: '', team: '', intent: '', language: '', approval: '', q: '' };

/** The view that an address names. */
export const viewOf = (query: URLSearchParams): InboxView => ({
  ...usual,
  ...Object.fromEntries(Object.keys(usual).map((name) => [name, query.get(name) ?? ''])),
  state: states.find((state) => state === query.get('state')) ?? 'ticking',
});

/** What is asked of a view besides the usual: what stands in its address, and what is saved of it. */
export const filtersOf = (view: InboxView): Record<string, string> =>
  Object.fromEntries(Object.entries(view).filter(([name, value]) => value !== '' && !(name === 'state' && value === 'ticking')));

/** The address of a view, without `/console`; a view in the same words has the same. */
export const addressOf = (filters: Readonly<Record<string, string | undefined>>): string => {
  const asked = Object.keys(usual).flatMap((name) => (filters[name] ? [[name, filters[name]]] : []));
  return asked.length > 0 ? `/?${new URLSearchParams(asked)}` : '/';
};

export interface InboxPage {
  readonly items: readonly ConversationRow[];
  readonly next: string | null;
  readonly examined: number;
}

const isDone = ({ state }: ConversationRow) => state === 'resolved' || state === 'withdrawn';
/** The order in which the API gives rows: open ones by what is due next, then done ones, the latest first. */
export const inListOrder = (a: ConversationRow, b: ConversationRow): number => {
  if (isDone(a) !== isDone(b)) return isDone(a) ? 1 : -1;
  const [one, other] = isDone(a) ? [b.lastAt + b.id, a.lastAt + a.id] : [(a.nextDue ?? '9999') + a.id, (b.nextDue ?? '9999') + b.id];
  return one < other ? -1 : one > other ? 1 : 0;
};
