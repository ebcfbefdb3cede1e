import { Reply, type ReplyPicture } from '../../../shared/contract/conversations.ts';
import { lengthFor, longestWith } from '../../../shared/contract/platform-limits.ts';
import { ReplyRequest } from '../../../shared/contract/reply-api.ts';
import { approvalAct } from '../../../shared/conversations/approving.ts';
import { lastAsked } from '../../../shared/conversations/splitting.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { approvalFor } from '../../../shared/staff/reply-approvers.ts';
import { refuseWithoutDisclaimer } from '../needs-disclaimer.ts';
import { type Call, type Route, route } from '../route.ts';
import { limitsNow } from './merged-view.ts';
import { read } from './one-conversation.ts';
import { mustTake } from './pictures.ts';

/** Refuses what is not to be sent through a channel that nobody has seen sending yet. */
export const mayWrite = (readOnly: boolean | undefined, channel: string): void => {
  if (readOnly)
    throw new Refusal('channel.read-only', 409, `Nothing is sent through ${channel} yet. Run: heard channel doctor ${channel}`, {
      facts: { channel },
    });
};

/** Refuses what the platform would not take now. */
export const mustFit = async (call: Call, text: string, pictures: readonly ReplyPicture[] = []): Promise<void> => {
  const found = await read(call);
  const { head, acts } = found;
  const limits = limitsNow(head.platform, acts);
  if (!limits.canReply)
    throw new Refusal('channel.cannot-reply', 409, `${head.platform} takes no replies. Answer where it was said, or by mail.`, {
      facts: { platform: head.platform },
    });
  if (limits.closesAt && limits.closesAt < call.at)
    throw new Refusal(
      'reply.window-closed',
      409,
      `${head.platform} takes an answer within ${limits.windowHours} hours of a message; that ended ${limits.closesAt}. Wait for the person, or write by mail.`,
      { facts: { platform: head.platform, hours: String(limits.windowHours), at: limits.closesAt } },
    );
  const length = lengthFor(limits, text);
  const most = longestWith(limits, pictures.length);
  if (length > most)
    throw new Refusal('reply.too-long', 422, `${head.platform} takes ${most} ${limits.lengthIn}; this has ${length}.`, {
      facts: { platform: head.platform, most: String(most), length: String(length) },
    });
  if (pictures.length > 0) await mustTake(call, head.id, head.platform, limits, pictures);
  await refuseWithoutDisclaimer(call, found, text);
};

/** Within so many seconds the same words are more likely sent twice than meant twice. */
const sameSeconds = 10;
const lives = ({ state }: Reply): boolean => state !== 'failed' && state !== 'withdrawn' && state !== 'returned';
/** Refuses what another press has just sent: `reply.same-words`. */
const mustDiffer = (replies: readonly Reply[], id: string, text: string, at: Instant): void => {
  const same = replies.find((one) => one.id !== id && one.text === text && lives(one) && addSeconds(one.requestedAt, sameSeconds) >= at);
  if (same)
    throw new Refusal('reply.same-words', 409, `${same.by} sent the same words at ${same.requestedAt}.`, {
      facts: { by: same.by, at: same.requestedAt },
    });
};

/**
 * Answering on the platform. Refused before anything is sent: `channel.read-only`, `channel.cannot-reply`, `reply.window-closed`,
 * `reply.same-words` (409), `reply.too-long`, `reply.needs-disclaimer` (422).
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
      const { head, acts, replies } = await read(call);
      const settings = await call.ports.settings();
      mayWrite(settings.channels.find(({ id }) => id === head.channel)?.readOnly, head.channel);
      await mustFit(call, call.body.text, call.body.pictures);
      const id = call.idempotencyKey ? derivedId('rep', head.id, call.idempotencyKey) : call.ports.newId('rep');
      if (call.body.unlessSame) mustDiffer(replies, id, call.body.text, call.at);
      const answers = lastAsked(acts, settings, head.id);
      const reply: Reply = {
        id,
        conversation: head.id,
        by: call.holder.staff,
        text: call.body.text,
        ...(call.body.pictures && { pictures: call.body.pictures }),
        requestedAt: call.at,
        state: approvalFor(settings, head) ? 'awaiting_approval' : 'queued',
        sourceId: null,
        sentAt: null,
        problem: null,
        ...(answers && { answers }),
      };
      await call.ports.askReply(reply);
      // also where it was asked for before: what was cut short then is done now
      if (reply.state === 'awaiting_approval') await call.ports.record([approvalAct(head.id, id, 'asked', reply.by, reply.requestedAt)]);
      await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: 'conversation.reply', subject: id });
      return reply;
    },
  }),
];
