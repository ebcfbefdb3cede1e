import { Reply } from '../../../shared/contract/conversations.ts';
import { ApproveRequest, ReturnRequest } from '../../../shared/contract/reply-api.ts';
import { approvalAct } from '../../../shared/conversations/approving.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { replyApprovers } from '../../../shared/staff/reply-approvers.ts';
import { type Call, type Route, route } from '../route.ts';
import { mustFit } from './replies.ts';
import { replyOf } from './taking-back.ts';

/** The reply that waits, for one who may say what becomes of it. Refuses `reply.not-yours-to-approve` (403), `reply.not-waiting` (409). */
const waitingFor = async (call: Call) => {
  const found = await replyOf(call);
  const { reply, head } = found;
  const settings = await call.ports.settings();
  const { staff } = call.holder;
  if (!replyApprovers(settings, head, reply.by, call.at).some(({ id }) => id === staff))
    throw new Refusal(
      'reply.not-yours-to-approve',
      403,
      reply.by === staff ? 'Nobody approves their own reply, leads included.' : 'The promise names others to approve this.',
    );
  return found;
};
const notWaiting = ({ id, state }: Reply) => new Refusal('reply.not-waiting', 409, `${id} waits for nobody any more: it is ${state}.`);

/** Ends the waiting once, tells the clock of it, and answers with the reply as it is then. */
const judge = async (call: Call, how: 'approved' | 'returned', text: string | null, reason: string | null): Promise<Reply> => {
  const { reply, head } = await waitingFor(call);
  const { staff: by } = call.holder;
  const again = reply.approval?.how === how && reply.approval.by === by;
  if (reply.state !== 'awaiting_approval' && !again) throw notWaiting(reply);
  if (!again && how === 'approved') await mustFit(call, text ?? reply.text, reply.pictures);
  const edited = text !== null && text !== reply.text;
  const approval = { by, at: reply.approval?.at ?? call.at, how, reason, written: edited ? reply.text : null };
  if (!again) {
    const judged = { ...reply, text: text ?? reply.text, approval };
    if (!(await call.ports.judgeReply(judged))) throw notWaiting((await replyOf(call)).reply);
    await call.ports.audit.note({ at: call.at, by, did: `conversation.reply-${how}`, subject: reply.id });
  }
  await call.ports.record([approvalAct(head.id, reply.id, how, by, approval.at)]);
  return (await replyOf(call)).reply;
};

/** What becomes of a reply that waits for approval. */
export const approvalRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/conversations/{id}/replies/{reply}/approve',
    roles: may.approveReplies,
    summary: 'Let a reply be sent that waits for approval, with other words or as it is',
    takes: ApproveRequest,
    gives: Reply,
    answer: (call) => judge(call, 'approved', call.body.text ?? null, null),
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/replies/{reply}/return',
    roles: may.approveReplies,
    summary: 'Give a reply that waits for approval back to who wrote it, with a reason',
    takes: ReturnRequest,
    gives: Reply,
    answer: (call) => judge(call, 'returned', null, call.body.reason),
  }),
];
