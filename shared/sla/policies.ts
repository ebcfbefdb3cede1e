import type { Intent, Policy, PolicyReason, Priority, Settings } from '../contract/settings.ts';
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
  /** Why this one, for the record: `policy 'standard' at position 1: no conditions`. */
  readonly because: string;
  /** The same for whoever says it in another language. */
  readonly reason: PolicyReason;
}

interface Asked {
  readonly word: PolicyReason['met'][number]['word'];
  readonly allowed: readonly string[] | undefined;
  readonly is: readonly string[];
}
const conditionsOf = ({ when }: Policy, subject: PolicySubject): readonly Asked[] => [
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
    const met = asked.flatMap(({ word, allowed, is }) =>
      is
        .filter((one) => allowed?.includes(one))
        .slice(0, 1)
        .map((one) => ({ word, is: one })),
    );
    if (met.length < asked.length) continue;
    const said = met.length === 0 ? 'no conditions' : met.map(({ word, is }) => `${word} is ${is}`).join(', ');
    const { id, position } = policy;
    return { policy, because: `policy '${id}' at position ${position}: ${said}`, reason: { position, met } };
  }
  return null;
};

/** The policies that were in force at an instant. */
export const policiesAt = ({ policies, policyEras }: Settings, at: Instant): readonly Policy[] =>
  policyEras.find(({ until }) => at < until)?.policies ?? policies;
