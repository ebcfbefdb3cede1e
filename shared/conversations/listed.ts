import type { Conversation } from '../contract/conversations.ts';
import type { ConversationQuery } from './ports.ts';

const wordsIn = (text: string): string[] => text.toLocaleLowerCase().split(/\s+/).filter(Boolean);

/** Whether a conversation is one of those that are asked for. `assignee` finds what a team has, too, unless one of it took it. */
export const isAsked = (query: ConversationQuery, conversation: Conversation): boolean => {
  const { state, channel, assignee, unassigned, team, intent, language, words } = query;
  const { preview, person, tags } = conversation;
  const text = () => [preview, person.name, person.handle, ...tags].join(' ').toLocaleLowerCase();
  return (
    (!state || conversation.state === state) &&
    (!channel || conversation.channel === channel) &&
    (!assignee || conversation.assignee === assignee || (!conversation.assignee && conversation.team === assignee)) &&
    (!unassigned || conversation.assignee === null) &&
    (!team || conversation.team === team) &&
    (!intent || conversation.intent === intent) &&
    (!language || conversation.language === language) &&
    (!words || wordsIn(words).every((word) => text().includes(word)))
  );
};
