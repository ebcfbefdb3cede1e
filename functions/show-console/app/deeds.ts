import type { ModerationDeed } from '../../../shared/contract/acts.ts';
import type { ClockExplanation, ConversationWhole, PresenceList } from '../../../shared/contract/api.ts';
import type { Reply } from '../../../shared/contract/conversations.ts';
import type { Idea } from '../../../shared/contract/ideas.ts';
import type { Moderation } from '../../../shared/contract/moderations.ts';
import type { Intent, Metric, Priority } from '../../../shared/contract/settings.ts';
import { ask } from './api.ts';

/** What staff do to a conversation. Each throws CallFailed. */
const pathOf = (conversation: string, rest = ''): string => `/conversations/${encodeURIComponent(conversation)}${rest}`;

export const readConversation = (id: string) => ask<ConversationWhole>('GET', pathOf(id));
export const assign = (id: string, assignee: string | null) => ask<ConversationWhole>('POST', pathOf(id, '/assign'), { assignee });
export const handOver = (id: string, to: { assignee: string | null; team?: string }, words: string) =>
  ask<ConversationWhole>('POST', pathOf(id, '/assign'), { ...to, ...(words && { note: words }) });
export const prioritise = (id: string, priority: Priority) => ask<ConversationWhole>('POST', pathOf(id, '/priority'), { priority });
export const tag = (id: string, word: string, on: boolean) => ask<ConversationWhole>('POST', pathOf(id, '/tags'), { tag: word, on });
/** `from` is who had it as it was seen: was somebody faster, it fails with who that is. */
export const take = (id: string, from: string | null) => ask<ConversationWhole>('POST', pathOf(id, '/take'), { from });
export const attend = (id: string, doing: 'reading' | 'writing') => ask<PresenceList>('PUT', pathOf(id, '/presence'), { doing });
export const snooze = (id: string, span: '15m' | '1h' | 'next') => ask<ConversationWhole>('POST', pathOf(id, '/snooze'), { for: span });
export const escalate = (id: string) => ask<ConversationWhole>('POST', pathOf(id, '/escalate'), {});
export const explainClock = (id: string, metric: Metric, cycle: string) =>
  ask<ClockExplanation>('GET', pathOf(id, `/clocks/${metric}/explain?cycle=${encodeURIComponent(cycle)}`));
export const setState = (id: string, state: 'open' | 'waiting' | 'on_hold' | 'resolved') =>
  ask<ConversationWhole>('POST', pathOf(id, '/status'), { state });
export const resolve = (id: string) => setState(id, 'resolved');
export const reclassify = (id: string, intent: Intent) => ask<ConversationWhole>('POST', pathOf(id, '/intent'), { intent });
/** `press` names one press of the button: sent again after a failure, it is still one reply. */
export const reply = (id: string, text: string, press: string) => ask<Reply>('POST', pathOf(id, '/replies'), { text }, press);
/** One press as well; what was asked for before it is not undone by it, but overtaken. */
export const moderate = (id: string, interaction: string, deed: ModerationDeed, reason: string | undefined, press: string) => {
  const path = pathOf(id, `/interactions/${encodeURIComponent(interaction)}/${deed === 'remove' ? 'remove' : 'hide'}`);
  const body = { ...(deed !== 'remove' && { hidden: deed === 'hide' }), ...(reason && { reason }) };
  return ask<Moderation>('POST', path, body, press);
};
export const note = (id: string, text: string, press: string) => ask<ConversationWhole>('POST', pathOf(id, '/notes'), { text }, press);
export const makeIdea = (id: string, title: string, consent: boolean) => ask<Idea>('POST', pathOf(id, '/idea'), { title, consent });
export const acknowledge = (id: string, notice: string) => ask<unknown>('POST', pathOf(id, `/notices/${encodeURIComponent(notice)}/ack`));
