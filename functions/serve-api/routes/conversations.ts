import * as api from '../../../shared/contract/api.ts';
import { ConversationState } from '../../../shared/contract/conversations.ts';
import { Idea } from '../../../shared/contract/ideas.ts';
import { isInteraction } from '../../../shared/conversations/thread.ts';
import { ideaFromConversation, proposedFact } from '../../../shared/ideas/proposing.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { type Call, type Route, route } from '../route.ts';
import { act, read, whole } from './one-conversation.ts';

const list = async ({ ports, query }: Call) => {
  const state = ConversationState.safeParse(query.get('state'));
  const due = query.get('due');
  const limit = Number(query.get('limit') ?? 50);
  if (query.has('state') && !state.success)
    throw new Refusal('request.invalid', 400, `state is one of ${ConversationState.options.join(', ')}.`);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw new Refusal('request.invalid', 400, 'limit is a number from 1 to 100.');
  if (due && Number.isNaN(Date.parse(due))) throw new Refusal('request.invalid', 400, 'due is an instant, as 2026-11-16T07:30:00Z.');
  return ports.conversations.list({
    state: state.data,
    channel: query.get('channel') ?? undefined,
    assignee: query.get('assignee') ?? undefined,
    due: due ? instantFrom(due) : undefined,
    limit,
    next: query.get('next') ?? undefined,
  });
};

export const conversationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/conversations',
    summary: 'Conversations, open ones by next due',
    query: {
      state: 'open, waiting, on_hold, resolved, withdrawn',
      channel: 'id of a channel',
      assignee: 'id of a member of staff',
      due: 'only what falls due by this instant',
      limit: '1 to 100',
      next: 'where the page before ended',
    },
    gives: api.ConversationList,
    answer: list,
  },
  { method: 'GET', path: '/conversations/{id}', summary: 'A conversation whole', gives: api.ConversationWhole, answer: whole },
  route({
    method: 'POST',
    path: '/conversations/{id}/assign',
    summary: 'Give it to somebody, or to nobody',
    takes: api.AssignRequest,
    gives: api.ConversationWhole,
    answer: async (call) => {
      const { staff, teams } = await call.ports.settings();
      const { assignee, team } = call.body;
      if (assignee !== null && !staff.some(({ id }) => id === assignee))
        throw new Refusal('staff.unknown', 422, `There is no member of staff ${assignee}.`);
      if (typeof team === 'string' && !teams.some(({ id }) => id === team))
        throw new Refusal('team.unknown', 422, `There is no team ${team}.`);
      return act(call, (did) => ({ type: 'assign', ...did, assignee, ...(team !== undefined && { team }) }));
    },
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/status',
    summary: 'Resolve, pause or reopen it',
    takes: api.StatusRequest,
    gives: api.ConversationWhole,
    answer: (call) => act(call, (did) => ({ type: 'status', ...did, state: call.body.state })),
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/intent',
    summary: 'Say what the person wants',
    takes: api.ReclassifyRequest,
    gives: api.ConversationWhole,
    answer: (call) => act(call, (did) => ({ type: 'reclassify', ...did, intent: call.body.intent })),
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/notes',
    summary: 'Leave a note that only staff see',
    takes: api.NoteRequest,
    gives: api.ConversationWhole,
    answer: (call) => act(call, (did) => ({ type: 'note', ...did, text: call.body.text })),
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/idea',
    summary: 'Put what was said on the board',
    takes: api.IdeaFromConversationRequest,
    gives: Idea,
    status: 201,
    answer: async (call) => {
      const { head, acts } = await read(call);
      const idea = ideaFromConversation(head, acts.filter(isInteraction), call.body.title, call.body.consent, call.at);
      await call.ports.ideas.propose(idea, proposedFact(idea));
      await act(call, (did) => ({ type: 'idea', ...did, actId: derivedId('act', idea.id), idea: idea.id }));
      return (await call.ports.ideas.read(idea.id)) ?? idea;
    },
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/priority',
    summary: 'Say how urgent it is',
    takes: api.PriorityRequest,
    gives: api.ConversationWhole,
    answer: (call) => act(call, (did) => ({ type: 'priority', ...did, priority: call.body.priority })),
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/tags',
    summary: 'Put a tag on it, or take it off',
    takes: api.TagRequest,
    gives: api.ConversationWhole,
    answer: (call) => act(call, (did) => ({ type: 'tag', ...did, tag: call.body.tag, on: call.body.on })),
  }),
];
