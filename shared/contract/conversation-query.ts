import type { Instant } from '../kernel/instant.ts';
import type { Conversation } from './conversations.ts';

/** Which conversations a list holds. Open ones come by due instant, then those that are done, latest first. */
export interface ConversationQuery {
  readonly state?: Conversation['state'] | undefined;
  readonly channel?: string | undefined;
  readonly assignee?: string | undefined;
  /** Only what nobody took. */
  readonly unassigned?: boolean | undefined;
  readonly team?: string | undefined;
  readonly intent?: Conversation['intent'] | undefined;
  /** As it was recognised: `uk`, `und`. */
  readonly language?: string | undefined;
  /** Only what has a reply that waits for approval. */
  readonly approval?: 'waiting' | undefined;
  /** Each of these stands in the first words, the name, the handle or a tag. */
  readonly words?: string | undefined;
  /** Only open conversations with a deadline at or before this instant. */
  readonly due?: Instant | undefined;
  /** At most so many, 50 by default. */
  readonly limit?: number | undefined;
  /** Where the page before ended. */
  readonly next?: string | undefined;
}

const wordsIn = (text: string): string[] => text.toLocaleLowerCase().split(/\s+/).filter(Boolean);

/** Whether a conversation is one of those that are asked for. `assignee` finds what a team has, too, unless one of it took it. */
export const isAsked = (query: ConversationQuery, conversation: Conversation): boolean => {
  const { state, channel, assignee, unassigned, team, intent, language, words, approval } = query;
  const { preview, person, tags } = conversation;
  const text = () => [preview, person.name, person.handle, ...tags].join(' ').toLocaleLowerCase();
  return (
    (!state || conversation.state === state) &&
    (!channel || conversation.channel === channel) &&
    (!assignee || conversation.assignee === assignee || (!conversation.assignee && conversation.team === assignee)) &&
    (!unassigned || conversation.assignee === null) &&
    (!team || conversation.team === team) &&
    (!approval || (conversation.approvals ?? []).length > 0) &&
    (!intent || conversation.intent === intent) &&
    (!language || conversation.language === language) &&
    (!words || wordsIn(words).every((word) => text().includes(word)))
  );
};
