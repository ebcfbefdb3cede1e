import type { Intent, Policy } from '../contract/settings.ts';

/** What a policy may ask about a conversation. */
export interface PolicySubject {
  readonly channel: string;
  readonly intent: Intent;
  readonly kind: string;
  readonly language: string;
}
export interface PolicyMatch {
  readonly policy: Policy;
  /** Why this one: `policy 'standard' at position 1: no conditions`. */
  readonly because: string;
}

const conditionsOf = ({ when }: Policy, subject: PolicySubject) => [
  { word: 'channel', allowed: when.channels, is: subject.channel },
  { word: 'intent', allowed: when.intents, is: subject.intent },
  { word: 'kind', allowed: when.kinds, is: subject.kind },
  { word: 'language', allowed: when.languages, is: subject.language },
];

/** The first policy by position whose conditions all hold, with the reason, or null. A condition with an empty list holds. */
export const matchPolicy = (policies: readonly Policy[], subject: PolicySubject): PolicyMatch | null => {
  for (const policy of policies.toSorted((a, b) => a.position - b.position)) {
    const asked = conditionsOf(policy, subject).filter(({ allowed }) => allowed !== undefined && allowed.length > 0);
    if (!asked.every(({ allowed, is }) => allowed?.some((one) => one === is))) continue;
    const reason = asked.length === 0 ? 'no conditions' : asked.map(({ word, is }) => `${word} is ${is}`).join(', ');
    return { policy, because: `policy '${policy.id}' at position ${policy.position}: ${reason}` };
  }
  return null;
};
