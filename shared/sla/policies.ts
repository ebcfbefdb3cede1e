import type { Intent, Policy, Priority, Settings } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';

/** What a policy may ask about a conversation. */
export interface PolicySubject {
  readonly channel: string;
  readonly intent: Intent;
  readonly kind: string;
  readonly language: string;
  readonly priority: Priority;
  readonly team: string | null;
  readonly tags: readonly string[];
  /** The person's roles in the community. */
  readonly roles: readonly string[];
}
export interface PolicyMatch {
  readonly policy: Policy;
  /** Why this one: `policy 'standard' at position 1: no conditions`. */
  readonly because: string;
}

const conditionsOf = ({ when }: Policy, subject: PolicySubject) => [
  { word: 'channel', allowed: when.channels, is: [subject.channel] },
  { word: 'intent', allowed: when.intents, is: [subject.intent] },
  { word: 'kind', allowed: when.kinds, is: [subject.kind] },
  { word: 'language', allowed: when.languages, is: [subject.language] },
  { word: 'priority', allowed: when.priorities, is: [subject.priority] },
  { word: 'team', allowed: when.teams, is: subject.team === null ? [] : [subject.team] },
  { word: 'tag', allowed: when.tags, is: subject.tags },
  { word: 'role', allowed: when.roles, is: subject.roles },
];

/** The first policy by position whose conditions all hold, with the reason, or null. A condition with an empty list holds. */
export const matchPolicy = (policies: readonly Policy[], subject: PolicySubject): PolicyMatch | null => {
  for (const policy of policies.toSorted((a, b) => a.position - b.position)) {
    const asked = conditionsOf(policy, subject).filter(({ allowed }) => allowed !== undefined && allowed.length > 0);
    const met = asked.map(({ word, allowed, is }) => ({ word, is: is.find((one) => allowed?.some((other) => other === one)) }));
    if (met.some(({ is }) => is === undefined)) continue;
    const reason = met.length === 0 ? 'no conditions' : met.map(({ word, is }) => `${word} is ${is}`).join(', ');
    return { policy, because: `policy '${policy.id}' at position ${policy.position}: ${reason}` };
  }
  return null;
};

/** The policies that were in force at an instant. */
export const policiesAt = ({ policies, policyEras }: Settings, at: Instant): readonly Policy[] =>
  policyEras.find(({ until }) => at < until)?.policies ?? policies;
