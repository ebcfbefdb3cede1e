import type { Conversation } from '../contract/conversations.ts';
import { type ReplyApproval, type Settings, type StaffMember, Tell } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import { hearersOf } from './audience.ts';

type About = Pick<Conversation, 'policy' | 'channel' | 'intent' | 'topics' | 'assignee' | 'team'>;

const approvalOf = ({ policies }: Settings, { policy }: About): ReplyApproval | null =>
  policies.find(({ id }) => id === policy?.id)?.approval ?? null;

const meets = (listed: readonly string[] | undefined, has: readonly string[]): boolean =>
  listed === undefined || listed.length === 0 || listed.some((one) => has.includes(one));

/** What the promise asks of a reply in a conversation before it is sent; null where nothing. */
export const approvalFor = (settings: Settings, about: About): ReplyApproval | null => {
  const approval = approvalOf(settings, about);
  const { topics, intents, channels } = approval?.when ?? {};
  return approval && meets(topics, about.topics) && meets(intents, [about.intent]) && meets(channels, [about.channel]) ? approval : null;
};

/** Whom the promise names to approve, as a ladder names them; leads where it names nobody any more. */
export const approversTold = (settings: Settings, about: About): readonly Tell[] =>
  (approvalOf(settings, about)?.by ?? ['role:lead']).map((one) => Tell.parse(one));

/** Who may approve a reply: whom the promise names, and never who wrote it; where that leaves nobody, the leads. */
export const replyApprovers = (settings: Settings, about: About, author: string, at: Instant): readonly StaffMember[] => {
  const others = (tell: readonly Tell[]) =>
    hearersOf(settings, about, at, tell)
      .map(({ member }) => member)
      .filter(({ id }) => id !== author);
  const named = others(approversTold(settings, about));
  return named.length > 0 ? named : others(['role:lead']);
};
