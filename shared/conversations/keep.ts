import type { Kept, KeptClock, PolicyName } from '../contract/memory.ts';
import type { Policy, Settings } from '../contract/settings.ts';
import { beginStory } from '../sla/clocks.ts';
import { matchPolicy } from '../sla/policies.ts';
import type { Promised } from '../sla/promise.ts';
import type { Ticking } from '../sla/ticking.ts';
import type { Reached } from './head.ts';
import { promisedBy } from './subject.ts';

/** Stands for everything that was asked before: which it was is asked only by acts after which the whole thread is folded. */
const asked = new Set(['before']);

const listOf = ({ policies, policyEras }: Settings, era: number | null): readonly Policy[] =>
  era === null ? policies : (policyEras[era]?.policies ?? []);

/** Where a policy stands in the settings that it came from. */
const nameOf = (settings: Settings, policy: Policy): PolicyName => {
  const era = settings.policyEras.findIndex(({ policies }) => policies.includes(policy));
  return { policy: policy.id, era: era < 0 ? null : era };
};
const policyAt = (settings: Settings, { policy, era }: PolicyName): Policy | undefined =>
  listOf(settings, era).find(({ id }) => id === policy);

const keptClock = (settings: Settings, { ran: _ran, promised, left, ...clock }: Ticking): KeptClock => ({
  ...clock,
  promised: promised && nameOf(settings, promised.policy),
  left: [...left],
});
const promisedAt = (settings: Settings, name: PolicyName | null): Promised | null => name && promisedBy(settings, policyAt(settings, name));
const clockFrom = (settings: Settings, kept: KeptClock): Ticking => ({
  ...kept,
  promised: promisedAt(settings, kept.promised),
  ran: [],
});

/** What was reached, as it is stored. The stretches that explain a clock are left out: explaining folds the whole thread. */
export const keep = (settings: Settings, { story, match, promised, subject, attention, topics, ...rest }: Reached): Kept => ({
  ...rest,
  match: match && nameOf(settings, match.policy),
  promised: promised && nameOf(settings, promised.policy),
  subject: { ...subject, tags: [...subject.tags], roles: [...subject.roles] },
  story: {
    status: story.status,
    resolvedAt: story.resolvedAt,
    response: story.response && keptClock(settings, story.response),
    resolution: story.resolution && keptClock(settings, story.resolution),
    approvals: [...story.approvals.values()].map((clock) => keptClock(settings, clock)),
    answered: story.answered,
    cycle: story.cycle,
    window: story.window,
    live: story.live.size > 0,
  },
  attention: { holds: [...attention.holds], escalated: [...attention.escalated] },
  topics: [...topics],
});

/** What was stored, ready to go on, by the same settings; null where it names a policy that is not there. */
export const recall = (settings: Settings, graceSeconds: number, { story, match, promised, ...rest }: Kept): Reached | null => {
  const policy = match && policyAt(settings, match);
  const matched = policy ? matchPolicy([policy], rest.subject) : null;
  if (match && !matched) return null;
  const inForce = promisedAt(settings, promised);
  return {
    ...rest,
    match: matched,
    promised: inForce,
    story: beginStory(graceSeconds, {
      ...story,
      promised: inForce,
      response: story.response && clockFrom(settings, story.response),
      resolution: story.resolution && clockFrom(settings, story.resolution),
      approvals: new Map(story.approvals.map((clock) => [clock.cycle, clockFrom(settings, clock)])),
      asked: new Set(asked),
      live: new Set(story.live ? asked : []),
    }),
  };
};
