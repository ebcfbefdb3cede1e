import * as z from 'zod';
import type { Interaction } from '../../../shared/contract/acts.ts';
import * as api from '../../../shared/contract/api.ts';
import { ConversationState } from '../../../shared/contract/conversations.ts';
import { IdeaFromConversationRequest } from '../../../shared/contract/idea-api.ts';
import { Idea } from '../../../shared/contract/ideas.ts';
import { Intent } from '../../../shared/contract/settings.ts';
import { isInteraction } from '../../../shared/conversations/thread.ts';
import { ideaFromConversation, proposedFact } from '../../../shared/ideas/proposing.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { mentionsIn } from '../../../shared/staff/mentions.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { othersPresent } from '../../../shared/staff/presence.ts';
import { type Call, type Route, route } from '../route.ts';
import { clocksOfParts } from './merged-view.ts';
import { act, canHold, read, whole } from './one-conversation.ts';

const yes = z.enum(['true', 'false']).transform((word) => word === 'true');
/** What a list of conversations is asked for, out of the address. */
const Asked = z.object({
  state: ConversationState.optional(),
  channel: z.string().optional(),
  assignee: z.string().optional(),
  unassigned: yes.optional(),
  team: z.string().optional(),
  intent: Intent.optional(),
  language: z.string().optional(),
  approval: z.literal('waiting').optional(),
  words: z.string().max(200).optional(),
  overdue: yes.optional(),
  due: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), 'is an instant, as 2026-11-16T07:30:00Z')
    .transform(instantFrom)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  next: z.string().optional(),
});

const list = async ({ ports, query, holder, at }: Call): Promise<api.ConversationList> => {
  const { overdue, due, ...asked } = Asked.parse(Object.fromEntries(query));
  const [page, all] = await Promise.all([ports.conversations.list({ ...asked, due: overdue ? at : due }), ports.presence.at(at)]);
  const others = othersPresent(all, holder.staff, at);
  const items = page.items.map((row) => {
    const present = others.get(row.id)?.map(({ staff, doing }) => ({ staff, doing }));
    return { ...row, clocks: [...row.clocks, ...clocksOfParts(row)], ...(present && { present }) };
  });
  return { ...page, items };
};

/** What was said last in a conversation: of these proposals may wait that are now decided. */
const proposedIn = (said: readonly Interaction[]): string[] =>
  [...new Set(said.filter(({ direction }) => direction === 'in').map(({ id }) => id))].slice(-20);

export const conversationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/conversations',
    roles: may.readConversations,
    summary: 'Conversations, open ones by next due',
    query: {
      state: 'open, waiting, on_hold, resolved, withdrawn',
      channel: 'id of a channel',
      assignee: 'id of a member of staff, or of a team for what nobody of it took',
      unassigned: 'true: only what nobody took',
      team: 'id of a team',
      intent: Intent.options.join(', '),
      language: 'as it was recognised: uk, en, und',
      approval: 'waiting: only what has a reply that waits for approval',
      words: 'each of these stands in the first words, the name, the handle or a tag',
      overdue: 'true: only what is over its time',
      due: 'only what falls due by this instant',
      limit: '1 to 100',
      next: 'where the page before ended',
    },
    gives: api.ConversationList,
    answer: list,
  },
  {
    method: 'GET',
    path: '/conversations/{id}',
    roles: may.readConversations,
    summary: 'A conversation whole',
    gives: api.ConversationWhole,
    answer: whole,
  },
  route({
    method: 'POST',
    path: '/conversations/{id}/assign',
    roles: may.handleConversations,
    summary: 'Give it to somebody or to nobody, with a note for them',
    takes: api.AssignRequest,
    gives: api.ConversationWhole,
    answer: async (call) => {
      const { assignee, team, note } = call.body;
      canHold(await call.ports.settingsNow(), assignee, team);
      if (note) await act(call, (did) => ({ type: 'note', ...did, actId: `${did.actId}.note`, text: note }));
      return act(call, (did, head) => ({
        type: 'assign',
        ...did,
        assignee,
        ...(team !== undefined && { team }),
        ...(assignee !== null && head.assignee === assignee && { kept: true }),
      }));
    },
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/status',
    roles: may.handleConversations,
    summary: 'Resolve, pause or reopen it',
    takes: api.StatusRequest,
    gives: api.ConversationWhole,
    answer: (call) => act(call, (did) => ({ type: 'status', ...did, state: call.body.state })),
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/intent',
    roles: may.handleConversations,
    summary: 'Say what the person wants',
    takes: api.ReclassifyRequest,
    gives: api.ConversationWhole,
    answer: (call) => act(call, (did) => ({ type: 'reclassify', ...did, intent: call.body.intent })),
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/notes',
    roles: may.note,
    summary: 'Leave a note that only staff see; who is mentioned is told',
    takes: api.NoteRequest,
    gives: api.ConversationWhole,
    answer: async (call) => {
      const mentions = mentionsIn(call.body.text, (await call.ports.settingsNow()).staff);
      return act(call, (did) => ({ type: 'note', ...did, text: call.body.text, ...(mentions.length > 0 && { mentions }) }));
    },
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/idea',
    roles: may.fileIdeas,
    summary: 'Put what was said on the board',
    takes: IdeaFromConversationRequest,
    gives: Idea,
    status: 201,
    answer: async (call) => {
      const { head, acts } = await read(call);
      const known = head.idea ? await call.ports.ideas.read(head.idea) : undefined;
      if (known) return known;
      const { title, consent, email } = call.body;
      const said = acts.filter(isInteraction);
      const asked = ideaFromConversation(head, said, title, consent, call.at);
      const idea = { ...asked, authors: asked.authors.map((author) => ({ ...author, ...(email && { email: email.toLowerCase() }) })) };
      await call.ports.ideas.propose(idea, proposedFact(idea));
      await act(call, (did) => ({ type: 'idea', ...did, actId: derivedId('act', idea.id), idea: idea.id }));
      for (const id of proposedIn(said)) await call.ports.proposals.settle(id, 'filed');
      return (await call.ports.ideas.read(idea.id)) ?? idea;
    },
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/priority',
    roles: may.handleConversations,
    summary: 'Say how urgent it is',
    takes: api.PriorityRequest,
    gives: api.ConversationWhole,
    answer: (call) => act(call, (did) => ({ type: 'priority', ...did, priority: call.body.priority })),
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/tags',
    roles: may.handleConversations,
    summary: 'Put a tag on it, or take it off',
    takes: api.TagRequest,
    gives: api.ConversationWhole,
    answer: (call) => act(call, (did) => ({ type: 'tag', ...did, tag: call.body.tag, on: call.body.on })),
  }),
];
