import type { Act } from '../contract/acts.ts';
import type { Claim, Conversation } from '../contract/conversations.ts';
import type { EventName, Fact } from '../contract/events.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { forStaff } from './for-staff.ts';
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

const newest = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)).slice(-kept);

const aboutOf = ({ id, channel, platform, assignee, team }: Conversation) => ({ conversation: id, channel, platform, assignee, team });

/** What acts made true of a conversation that was opened: each public reply, whoever took it, each resolving. */
const deedFacts = (conversation: Conversation, acts: readonly Act[]): Fact[] => {
  const { openedAt } = conversation;
  const about = aboutOf(conversation);
  const answers = answersOf(threadOf(acts)).filter(({ at }) => at >= openedAt);
  const resolved = distinct(acts).flatMap((act) => (act.type === 'status' && act.state === 'resolved' && act.at >= openedAt ? [act] : []));
  const attended = distinct(acts).flatMap((act) => (act.type === 'acknowledge' || act.type === 'snooze' ? [act] : []));
  return [
    ...forStaff(distinct(acts)).map(({ name, at, key, detail }) => factOf(name, at, key, { ...about, ...detail })),
    ...answers.map(({ at, actId, author }) =>
      factOf('conversation.answered', at, actId, { ...about, act: actId, by: author.staff ?? null }),
    ),
    ...attended.map(({ at, actId, by, type }) => factOf('conversation.attended', at, actId, { ...about, act: actId, by, how: type })),
    ...resolved.map(({ at, actId, by }) => factOf('conversation.resolved', at, actId, { ...about, act: actId, by })),
  ];
};

/** What became true of a conversation, as events: opened, each public reply, each resolving. Ids and facts, no words. */
export const factsOf = (conversation: Conversation, acts: readonly Act[]): Fact[] => {
  const { openedAt, intent } = conversation;
  const opened = factOf('conversation.opened', openedAt, 'opened', { ...aboutOf(conversation), intent });
  return newest([opened, ...deedFacts(conversation, acts)]);
};

/** The same where `before` is what the acts before these made true. */
export const factsAfter = (conversation: Conversation, acts: readonly Act[], before: readonly Fact[]): Fact[] => {
  const { assignee, team, intent } = conversation;
  const now = (fact: Fact): Fact => ({
    ...fact,
    detail: { ...fact.detail, assignee, team, ...(fact.name === 'conversation.opened' && { intent }) },
  });
  return newest([...before.map(now), ...deedFacts(conversation, acts)]);
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
