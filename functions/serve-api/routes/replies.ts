import { ReplyRequest } from '../../../shared/contract/api.ts';
import { Reply } from '../../../shared/contract/conversations.ts';
import { lengthFor } from '../../../shared/contract/platform-limits.ts';
import { lastAsked } from '../../../shared/conversations/splitting.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { refuseWithoutDisclaimer } from '../needs-disclaimer.ts';
import { type Route, route } from '../route.ts';
import { limitsNow } from './merged-view.ts';
import { read } from './one-conversation.ts';

/** Refuses what is not to be sent through a channel that nobody has seen sending yet. */
export const mayWrite = (readOnly: boolean | undefined, channel: string): void => {
  if (readOnly) throw new Refusal('channel.read-only', 409, `Nothing is sent through ${channel} yet. Run: heard channel doctor ${channel}`);
};

/**
 * Answering on the platform. Refused before anything is sent: `channel.read-only`, `channel.cannot-reply`, `reply.window-closed`
 * (409), `reply.too-long`, `reply.needs-disclaimer` (422).
 */
export const replyRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/conversations/{id}/replies',
    roles: may.reply,
    summary: 'Answer on the platform; its stamp stops the clock',
    takes: ReplyRequest,
    gives: Reply,
    status: 202,
    answer: async (call) => {
      const found = await read(call);
      const { head, acts } = found;
      const settings = await call.ports.settings();
      const { channels } = settings;
      mayWrite(channels.find(({ id }) => id === head.channel)?.readOnly, head.channel);
      const limits = limitsNow(head.platform, acts);
      if (!limits.canReply)
        throw new Refusal('channel.cannot-reply', 409, `${head.platform} takes no replies. Answer where it was said, or by mail.`);
      if (limits.closesAt && limits.closesAt < call.at)
        throw new Refusal(
          'reply.window-closed',
          409,
          `${head.platform} takes an answer within ${limits.windowHours} hours of a message; that ended ${limits.closesAt}. Wait for the person, or write by mail.`,
        );
      const length = lengthFor(limits, call.body.text);
      if (length > limits.maxLength)
        throw new Refusal('reply.too-long', 422, `${head.platform} takes ${limits.maxLength} ${limits.lengthIn}; this has ${length}.`);
      await refuseWithoutDisclaimer(call, found, call.body.text);
      const id = call.idempotencyKey ? derivedId('rep', head.id, call.idempotencyKey) : call.ports.newId('rep');
      const answers = lastAsked(acts, settings, head.id);
      const reply: Reply = {
        id,
        conversation: head.id,
        by: call.holder.staff,
        text: call.body.text,
        requestedAt: call.at,
        state: 'queued',
        sourceId: null,
        sentAt: null,
        problem: null,
        ...(answers && { answers }),
      };
      await call.ports.askReply(reply);
      await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: 'conversation.reply', subject: id });
      return reply;
    },
  }),
];
