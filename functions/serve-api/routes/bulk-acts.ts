import { BulkRequest, BulkResults, UndoRequest } from '../../../shared/contract/bulk.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { actOnEach, undoEach } from '../bulk.ts';
import { type Route, route } from '../route.ts';
import { canHold } from './one-conversation.ts';

/** One press on several conversations, and taking a press back. */
export const bulkRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/conversations/bulk',
    roles: may.handleConversations,
    summary: 'Assign, set, tag or take up to 50 conversations by one press; each is told of by itself',
    takes: BulkRequest,
    gives: BulkResults,
    answer: async (call) => {
      const { ids, deed } = call.body;
      if (deed.do === 'assign') canHold(await call.ports.settingsNow(), deed.assignee, deed.team);
      return actOnEach(call, ids, deed);
    },
  }),
  route({
    method: 'POST',
    path: '/conversations/undo',
    roles: may.handleConversations,
    summary: 'Undo a press of your own on up to 50 conversations, wherever nobody changed the same since',
    takes: UndoRequest,
    gives: BulkResults,
    answer: (call) => undoEach(call, call.body.ids, call.body.press),
  }),
];
