import type { ConversationWhole } from '../../../shared/contract/api.ts';
import { ask } from './api.ts';

/** What staff say about a conversation on its own screen. Each throws CallFailed. */
const pathOf = (conversation: string, rest: string): string => `/conversations/${encodeURIComponent(conversation)}${rest}`;

/** Another team's, with whoever has it still having it. */
export const giveTeam = (id: string, assignee: string | null, team: string | null) =>
  ask<ConversationWhole>('POST', pathOf(id, '/assign'), { assignee, team });
export const fileUnder = (id: string, topics: readonly string[]) => ask<ConversationWhole>('POST', pathOf(id, '/topics'), { topics });
