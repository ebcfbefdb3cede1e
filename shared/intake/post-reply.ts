import type { Interaction } from '../contract/acts.ts';
import type { Conversation } from '../contract/conversations.ts';
import { platformLimits } from '../contract/platform-limits.ts';
import { platforms } from './platforms.ts';

/** How a send ended. `unknown`: it may have arrived (time-out, 5xx), so it is never tried again blindly. */
export type Sent =
  | { readonly state: 'sent'; readonly sourceId: string }
  | { readonly state: 'failed' | 'unknown'; readonly problem: string };

const patienceMillis = 10_000;

/** Posts a reply through the platform's API and reads its answer. `reach` is fetch, or what stands for it. */
export const postReply =
  (reach: typeof fetch) =>
  async (head: Conversation, answers: Interaction, text: string, token: string): Promise<Sent> => {
    const { request, posted } = platforms[head.platform];
    const { canReply, maxLength } = platformLimits[head.platform];
    if (!request || !posted || !canReply) return { state: 'failed', problem: 'channel.cannot-reply' };
    if (text.length > maxLength) return { state: 'failed', problem: 'reply.too-long' };
    const { url, headers, body } = request({ thread: head.thread, inReplyTo: answers.sourceId, account: head.account, text }, token);
    try {
      const answer = await reach(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(patienceMillis) });
      const said = await answer.text();
      if (answer.status >= 500) return { state: 'unknown', problem: `platform.${answer.status}` };
      if (!answer.ok) return { state: 'failed', problem: `platform.${answer.status}` };
      const sourceId = posted(said);
      if (sourceId) return { state: 'sent', sourceId };
      // some platforms refuse with 200; an answer that says neither may follow a post that was made
      return /"ok"\s*:\s*false/.test(said)
        ? { state: 'failed', problem: 'platform.refused' }
        : { state: 'unknown', problem: 'platform.unreadable' };
    } catch {
      return { state: 'unknown', problem: 'platform.no-answer' };
    }
  };
