import type { Act, StaffAct } from '../contract/acts.ts';
import type { Claim, Conversation } from '../contract/conversations.ts';
import type { Intent, Settings } from '../contract/settings.ts';
import { derivedId } from '../kernel/ids.ts';
import { Instant } from '../kernel/instant.ts';
import { foldClocks, type Mark } from '../sla/clocks.ts';
import { nextLook } from '../sla/due-steps.ts';
import { matchPolicy, type PolicyMatch } from '../sla/policies.ts';
import { answersOf, asksOf, marksOf } from './marks.ts';
import { keepSettled } from './settled.ts';
import { distinct, isInteraction, isStaffAct, type ThreadEntry, threadOf } from './thread.ts';

const beforeAll = Instant.parse('0000-01-01T00:00:00.000Z');
const previewLength = 140;

const matched = (settings: Settings, opener: ThreadEntry, channel: string, intent: Intent) => {
  const match = matchPolicy(settings.policies, { channel, intent, kind: opener.kind, language: opener.language });
  const calendar = settings.calendars.find(({ id }) => id === match?.policy.calendar);
  const opens = calendar && Object.values(calendar.weekly).some((intervals) => intervals.length > 0);
  return { match, calendar, promised: match && opens ? { policy: match.policy, calendar } : null };
};

const policyOf = ({ match, calendar }: { match: PolicyMatch | null; calendar: Settings['calendars'][number] | undefined }) =>
  match && calendar ? { id: match.policy.id, because: match.because, calendar: calendar.id, calendarVersion: calendar.version } : null;

const lastOf = <T extends StaffAct['type']>(acts: readonly StaffAct[], type: T) =>
  acts.filter((act): act is Extract<StaffAct, { type: T }> => act.type === type);

/** Seconds by which a breach on this channel waits. */
export const graceOf = (settings: Settings, channel: string): number =>
  settings.channels.find(({ id }) => id === channel)?.graceSeconds ?? 0;

/**
 * The head of a conversation: a pure fold over its acts, the settings in force and the standing claims, the same for any
 * order and repetition of the acts. Null while nothing in it is a case: praise, courtesy, noise, history, our own posts.
 * `before` is the head as it was: clocks that were settled by an earlier version of a promise stay as they were told. Of a
 * thread with several episodes, `acts` are those of the episode `id` alone.
 */
export const foldConversation = (
  acts: readonly Act[],
  settings: Settings,
  claims: readonly Claim[] = [],
  before: Conversation | null = null,
  id = acts.find(isInteraction)?.conversation,
): Conversation | null => {
  const known = distinct(acts);
  const root = known.find(isInteraction);
  const thread = threadOf(known);
  const staffActs = known.filter(isStaffAct);
  const reclassified = lastOf(staffActs, 'reclassify');
  const asks = asksOf(thread, reclassified).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
  const said = thread.filter(({ direction }) => direction === 'in');
  const opener = asks[0]?.entry ?? said[0];
  if (!root || !opener || (asks.length === 0 && staffActs.every(({ type }) => type === 'note'))) return null;

  const answers = answersOf(thread);
  const intent = asks[0]?.intent ?? opener.intent;
  const first = matched(settings, opener, root.channel, intent);
  const later = reclassified.map((act) => ({ act, ...matched(settings, opener, root.channel, act.intent) }));
  const promises: Mark[] = [
    { what: 'promise', at: beforeAll, key: '', promised: first.promised },
    ...later.map(({ act, promised }): Mark => ({ what: 'promise', at: act.at, key: act.actId, promised })),
  ];
  const standing = claims.filter(({ revokedAt }) => revokedAt === null);
  const grace = graceOf(settings, root.channel);
  const told = standing.filter(({ step }) => step === 'breach');
  const read = foldClocks([...promises, ...marksOf(asks, answers, staffActs)], grace, told);
  const clocks = keepSettled(read.clocks, before?.clocks ?? []);
  const state: Omit<Conversation, 'revision'> = {
    id: id ?? root.conversation,
    platform: root.platform,
    channel: root.channel,
    account: root.account,
    thread: root.thread,
    state: read.state,
    intent: reclassified.at(-1)?.intent ?? intent,
    language: opener.language,
    topics: [...new Set(asks.flatMap(({ entry }) => entry.topics))].slice(0, 3),
    openedAt: asks[0]?.from ?? opener.at,
    lastAt: known.at(-1)?.at ?? opener.at,
    resolvedAt: read.resolvedAt,
    person: opener.author,
    preview: [...(said.findLast(({ deletedAt }) => !deletedAt)?.text ?? '')].slice(0, previewLength).join(''),
    assignee: lastOf(staffActs, 'assign').at(-1)?.assignee ?? null,
    team: settings.channels.find(({ id }) => id === root.channel)?.team ?? null,
    idea: lastOf(staffActs, 'idea').at(-1)?.idea ?? null,
    policy: policyOf(later.at(-1) ?? first),
    clocks: [...clocks],
    nextDue: nextLook(clocks, claims, grace),
  };
  return { ...state, revision: derivedId('rev', JSON.stringify(state)) };
};
