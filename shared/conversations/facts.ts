import type { Act } from '../contract/acts.ts';
import type { Claim, Conversation } from '../contract/conversations.ts';
import type { EventName, Fact } from '../contract/events.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { answersOf } from './marks.ts';
import { distinct, threadOf } from './thread.ts';

/** A head tells at most so many facts, the newest: the stream sends those that the image before did not have. */
const kept = 20;

const factOf = (name: EventName, at: Instant, key: string, detail: Fact['detail'] & { conversation: string }): Fact => ({
  id: derivedId('evt', detail.conversation, name, key),
  name,
  at,
  detail,
});

/** What became true of a conversation, as events: opened, each public reply, each resolving. Ids and facts, no words. */
export const factsOf = (conversation: Conversation, acts: readonly Act[]): Fact[] => {
  const { id, channel, platform, intent, openedAt, assignee, team } = conversation;
  const about = { conversation: id, channel, platform, assignee, team };
  const answers = answersOf(threadOf(acts)).filter(({ at }) => at >= openedAt);
  const resolved = distinct(acts).flatMap((act) => (act.type === 'status' && act.state === 'resolved' && act.at >= openedAt ? [act] : []));
  return [
    factOf('conversation.opened', openedAt, 'opened', { ...about, intent }),
    ...answers.map(({ at, actId, author }) =>
      factOf('conversation.answered', at, actId, { ...about, act: actId, by: author.staff ?? null }),
    ),
    ...resolved.map(({ at, actId, by }) => factOf('conversation.resolved', at, actId, { ...about, act: actId, by })),
  ]
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
    .slice(-kept);
};

const names = {
  warning: 'deadline.warned',
  breach: 'deadline.breached',
  climb: 'deadline.escalated',
  reminder: 'deadline.reminded',
} as const;
const isNamed = (kind: string): kind is keyof typeof names => kind in names;

/** The event of a claim that was made, or taken back. */
export const claimFact = (claim: Claim, of: Conversation, at: Instant, revoked = false) => {
  const kind = claim.step.split('-', 1)[0] ?? '';
  const name = revoked || !isNamed(kind) ? 'deadline.revoked' : names[kind];
  return factOf(name, at, claim.id, {
    conversation: claim.conversation,
    claim: claim.id,
    metric: claim.metric,
    cycle: claim.cycle,
    step: claim.step,
    dueAt: claim.dueAt,
    channel: of.channel,
    platform: of.platform,
    assignee: of.assignee,
    team: of.team,
  });
};
