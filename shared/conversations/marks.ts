import type { StaffAct } from '../contract/acts.ts';
import type { Intent } from '../contract/settings.ts';
import { type Instant, later } from '../kernel/instant.ts';
import type { Mark } from '../sla/clocks.ts';
import { intentOf, type ThreadEntry } from './thread.ts';

type Reclassify = Extract<StaffAct, { type: 'reclassify' }>;

/** Praise, courtesy and noise are heard, but nobody waits for an answer to them. */
export const needsAnswer = (intent: Intent): boolean => intent === 'question' || intent === 'complaint' || intent === 'idea';

/** What a person asked: from which version's instant, and until when where it was deleted or edited into something else. */
export interface Ask {
  readonly id: string;
  readonly from: Instant;
  readonly intent: Intent;
  readonly entry: ThreadEntry;
  readonly ended: { readonly at: Instant; readonly by: string } | null;
  /** Staff said that it needs an answer; by itself it did not. */
  readonly reclassified: boolean;
}

const saidByPerson = (entry: ThreadEntry): boolean =>
  entry.direction === 'in' && entry.kind !== 'bot' && !entry.history && entry.versions.length > 0;

const endOf = (entry: ThreadEntry, needed: boolean): Ask['ended'] => {
  const latest = entry.versions.at(-1);
  if (!needed && latest && !needsAnswer(intentOf(latest))) return { at: latest.at, by: latest.actId };
  return entry.deletedAt && entry.deletedBy ? { at: entry.deletedAt, by: entry.deletedBy } : null;
};

/** What the person asked, oldest first. The last reclassification decides over all that was said before it. */
export const asksOf = (thread: readonly ThreadEntry[], reclassified: readonly Reclassify[]): Ask[] => {
  const last = reclassified.at(-1);
  const asks = thread.filter(saidByPerson).flatMap((entry): Ask[] => {
    const asking = entry.versions.find((version) => needsAnswer(intentOf(version)));
    return asking
      ? [{ id: entry.id, from: asking.at, intent: intentOf(asking), entry, ended: endOf(entry, false), reclassified: false }]
      : [];
  });
  if (!last) return asks;
  if (!needsAnswer(last.intent)) {
    const over = { at: last.at, by: last.actId };
    return asks.map((ask) => (ask.from <= last.at && (!ask.ended || ask.ended.at > last.at) ? { ...ask, ended: over } : ask));
  }
  const first = thread.find((entry) => saidByPerson(entry) && entry.at <= last.at);
  if (!first || asks.some(({ from }) => from <= last.at)) return asks;
  return [{ id: first.id, from: first.at, intent: last.intent, entry: first, ended: endOf(first, true), reclassified: true }, ...asks];
};

/**
 * Public replies of people on staff, and of bots where the promise says so; what is older than the connection answers nothing, nor
 * does what was taken back as soon as it was sent.
 */
export const answersOf = (thread: readonly ThreadEntry[], botsAnswer = false): ThreadEntry[] =>
  thread.filter(
    ({ direction, kind, history, versions, undone }) =>
      direction === 'out' && (botsAnswer || kind !== 'bot') && !history && !undone && versions.length > 0,
  );

const approvalMark = ({ at, actId, reply, state }: Extract<StaffAct, { type: 'approval' }>): Mark => ({
  what: 'approval',
  at,
  key: actId,
  reply,
  waits: state === 'asked',
  how: state === 'withdrawn' ? 'disarmed' : 'settled',
});

/** The story of a conversation as its clocks hear it, promises aside. */
export const marksOf = (asks: readonly Ask[], answers: readonly ThreadEntry[], staffActs: readonly StaffAct[]): Mark[] => [
  ...asks.map(({ id, from, entry }): Mark => ({ what: 'ask', at: from, key: entry.actId, ask: id })),
  ...asks.flatMap(({ id, from, ended }): Mark[] => (ended ? [{ what: 'unask', at: later(from, ended.at), key: ended.by, ask: id }] : [])),
  ...answers.map(({ at, actId }): Mark => ({ what: 'answer', at, key: actId })),
  ...staffActs.flatMap((act): Mark[] => (act.type === 'approval' ? [approvalMark(act)] : [])),
  ...staffActs.flatMap((act): Mark[] => (act.type === 'status' ? [{ what: 'status', at: act.at, key: act.actId, state: act.state }] : [])),
];
