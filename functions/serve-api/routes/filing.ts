import * as api from '../../../shared/contract/api.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Route, route } from '../route.ts';
import { act } from './one-conversation.ts';

/** What a conversation is filed under, where rules were wrong. */
export const filingRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/conversations/{id}/topics',
    roles: may.handleConversations,
    summary: 'Say what it is about: these topics stand in the place of those that rules find, also in what is said later',
    takes: api.TopicsRequest,
    gives: api.ConversationWhole,
    answer: async (call) => {
      const { topics } = await call.ports.settings();
      const unknown = call.body.topics.find((id) => !topics.some((topic) => topic.id === id));
      if (unknown) throw new Refusal('topic.unknown', 422, `There is no topic ${unknown}.`, { facts: { topic: unknown } });
      return act(call, (did) => ({ type: 'topics', ...did, topics: [...new Set(call.body.topics)] }));
    },
  }),
];
