import type { ModerationDeed } from '../../../shared/contract/acts.ts';
import type { ConversationWhole, PresenceList } from '../../../shared/contract/api.ts';
import type { Reply, ReplyPicture } from '../../../shared/contract/conversations.ts';
import type { Idea } from '../../../shared/contract/ideas.ts';
import type { Moderation } from '../../../shared/contract/moderations.ts';
import type { PictureKept } from '../../../shared/contract/picture-api.ts';
import type { ClockExplanation } from '../../../shared/contract/promise-api.ts';
import type { Intent, Metric, Priority } from '../../../shared/contract/settings.ts';
import { ask } from './api.ts';

/** What staff do to a conversation. Each throws CallFailed. */
const pathOf = (conversation: string, rest = ''): string => `/conversations/${encodeURIComponent(conversation)}${rest}`;

export const readConversation = (id: string) => ask<ConversationWhole>('GET', pathOf(id));
/** `press` names one press of the button: sent again it is still one, and it can be undone by it. */
export const assign = (id: string, assignee: string | null, press: string) =>
  ask<ConversationWhole>('POST', pathOf(id, '/assign'), { assignee }, press);
export const handOver = (id: string, to: { assignee: string | null; team?: string }, words: string, press: string) =>
  ask<ConversationWhole>('POST', pathOf(id, '/assign'), { ...to, ...(words && { note: words }) }, press);
export const prioritise = (id: string, priority: Priority, press: string) =>
  ask<ConversationWhole>('POST', pathOf(id, '/priority'), { priority }, press);
export const tag = (id: string, word: string, on: boolean, press: string) =>
  ask<ConversationWhole>('POST', pathOf(id, '/tags'), { tag: word, on }, press);
/** `from` is who had it as it was seen: was somebody faster, it fails with who that is. */
export const take = (id: string, from: string | null, press: string) =>
  ask<ConversationWhole>('POST', pathOf(id, '/take'), { from }, press);
export const attend = (id: string, doing: 'reading' | 'writing') => ask<PresenceList>('PUT', pathOf(id, '/presence'), { doing });
export const snooze = (id: string, span: '15m' | '1h' | 'next') => ask<ConversationWhole>('POST', pathOf(id, '/snooze'), { for: span });
export const escalate = (id: string) => ask<ConversationWhole>('POST', pathOf(id, '/escalate'), {});
export const explainClock = (id: string, metric: Metric, cycle: string) =>
  ask<ClockExplanation>('GET', pathOf(id, `/clocks/${metric}/explain?cycle=${encodeURIComponent(cycle)}`));
export const setState = (id: string, state: 'open' | 'waiting' | 'on_hold' | 'resolved', press: string) =>
  ask<ConversationWhole>('POST', pathOf(id, '/status'), { state }, press);
export const resolve = (id: string, press: string) => setState(id, 'resolved', press);
export const reclassify = (id: string, intent: Intent, press: string) =>
  ask<ConversationWhole>('POST', pathOf(id, '/intent'), { intent }, press);
/** `press` names one press of the button: sent again after a failure, it is still one reply. `unlessSame`: not where
 * the same words were sent a moment ago. */
export const reply = (id: string, text: string, press: string, pictures: readonly ReplyPicture[] = [], unlessSame = false) =>
  ask<Reply>('POST', pathOf(id, '/replies'), { text, unlessSame, ...(pictures.length > 0 && { pictures }) }, press);
/** Keeps a picture that is to go with a reply; `data` is base64. */
export const keepPicture = (id: string, data: string) => ask<PictureKept>('POST', pathOf(id, '/pictures'), { data });
/** Lets a reply be sent that waits for approval, in other words where `text` says them; or gives it back with a reason. */
export const approveReply = (id: string, waits: string, text?: string) =>
  ask<Reply>('POST', pathOf(id, `/replies/${encodeURIComponent(waits)}/approve`), text === undefined ? {} : { text });
export const returnReply = (id: string, waits: string, reason: string) =>
  ask<Reply>('POST', pathOf(id, `/replies/${encodeURIComponent(waits)}/return`), { reason });
/** Takes back what one has just sent. */
export const undoReply = (id: string, sent: string) => ask<Reply>('POST', pathOf(id, `/replies/${encodeURIComponent(sent)}/undo`));
/** One press as well; what was asked for before it is not undone by it, but overtaken. */
export const moderate = (id: string, interaction: string, deed: ModerationDeed, reason: string | undefined, press: string) => {
  const path = pathOf(id, `/interactions/${encodeURIComponent(interaction)}/${deed === 'remove' ? 'remove' : 'hide'}`);
  const body = { ...(deed !== 'remove' && { hidden: deed === 'hide' }), ...(reason && { reason }) };
  return ask<Moderation>('POST', path, body, press);
};
export const note = (id: string, text: string, press: string) => ask<ConversationWhole>('POST', pathOf(id, '/notes'), { text }, press);
export const makeIdea = (id: string, title: string, consent: boolean) => ask<Idea>('POST', pathOf(id, '/idea'), { title, consent });
export const acknowledge = (id: string, notice: string) => ask<unknown>('POST', pathOf(id, `/notices/${encodeURIComponent(notice)}/ack`));
