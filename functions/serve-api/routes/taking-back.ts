import * as z from 'zod';
import { Reply } from '../../../shared/contract/conversations.ts';
import { undoSeconds } from '../../../shared/contract/platform-limits.ts';
import { approvalAct } from '../../../shared/conversations/approving.ts';
import { isInteraction } from '../../../shared/conversations/thread.ts';
import { interactionOf, removalOf, undoUntil } from '../../../shared/conversations/undoing.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';
import { limitsNow } from './merged-view.ts';
import { read } from './one-conversation.ts';

/** The reply that the address names. Refuses `reply.unknown`. */
export const replyOf = async (call: Call) => {
  const found = await read(call);
  const id = call.params['reply'] ?? '';
  const reply = found.replies.find((one) => one.id === id);
  if (!reply) throw new Refusal('reply.unknown', 404, `There is no ${id} in ${found.head.id}.`);
  return { ...found, reply };
};

/** Marks what left, unless it is too late for it. */
const markUndone = async (call: Call): Promise<void> => {
  const { reply, head, acts } = await replyOf(call);
  if (reply.state === 'failed' || reply.state === 'unknown')
    throw new Refusal('reply.not-sent', 409, 'It did not arrive as far as we know: look there.');
  if (!limitsNow(head.platform, acts).removes)
    throw new Refusal('reply.cannot-be-undone', 409, `${head.platform} does not let us take back what was sent.`, {
      facts: { platform: head.platform },
    });
  if (call.at > undoUntil(reply))
    throw new Refusal('reply.undo-too-late', 409, `It can be undone within ${undoSeconds} seconds. Ask a moderator to take it back.`, {
      facts: { seconds: String(undoSeconds) },
    });
  await call.ports.undoReply(head.id, reply.id, call.at);
};

/** Asks the platform, where what was sent is known by now; else whoever records it finds the mark. */
const askPlatform = async (call: Call): Promise<Reply> => {
  const { reply, head, acts } = await replyOf(call);
  const interaction = reply.sourceId ? interactionOf(head, reply.sourceId) : null;
  if (interaction && acts.some((act) => isInteraction(act) && act.id === interaction))
    await call.ports.askModeration(removalOf(reply, interaction, call.at));
  return reply;
};

/**
 * Taking a reply back as soon as it was sent. What has not left never leaves; what has is taken back where it was sent, by the way
 * that moderation takes. Refuses `reply.unknown` (404), `reply.not-yours` (403), `reply.not-sent`, `reply.cannot-be-undone` and
 * `reply.undo-too-late` (409).
 */
export const takingBackRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/conversations/{id}/replies/{reply}/undo',
    roles: may.reply,
    summary: 'Take back what you have just sent',
    takes: z.object({}),
    gives: Reply,
    status: 202,
    answer: async (call) => {
      const { reply, head } = await replyOf(call);
      const { staff: by } = call.holder;
      if (reply.by !== by) throw new Refusal('reply.not-yours', 403, 'Only who sent it may undo it.');
      if (!reply.undoneAt) {
        if (!(await call.ports.withdrawReply(head.id, reply.id, call.at))) await markUndone(call);
        await call.ports.audit.note({ at: call.at, by, did: 'conversation.undo-reply', subject: reply.id });
      }
      const waited = head.approvals?.includes(reply.id);
      if (waited) await call.ports.record([approvalAct(head.id, reply.id, 'withdrawn', by, reply.undoneAt ?? call.at)]);
      return askPlatform(call);
    },
  }),
];
