import type { ConversationWhole } from '../../../shared/contract/api.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { ask } from './api.ts';

const pathOf = (id: string, what: string): string => `/conversations/${encodeURIComponent(id)}/${what}`;

/** Merges one conversation into another. Throws CallFailed, as do the others. */
export const mergeInto = (id: string, into: string, persons: 'same' | 'different' | null) =>
  ask<ConversationWhole>('POST', pathOf(id, 'merge'), { into, ...(persons && { persons }) });
export const takeApart = (id: string) => ask<ConversationWhole>('POST', pathOf(id, 'unmerge'), {});
/** Answers with the new one. */
export const splitOff = (id: string, interactions: readonly string[]) =>
  ask<ConversationWhole>('POST', pathOf(id, 'split'), { interactions });
/** Answers with the one that it was split off. */
export const bringBack = (id: string) => ask<ConversationWhole>('POST', pathOf(id, 'unsplit'), {});

/** A conversation as one of its threads is answered and looked after: by its own address, limits and person. */
export const talkIn = (talk: ConversationWhole, thread: string | undefined): ConversationWhole => {
  const found = talk.threads?.find(({ id }) => id === thread);
  return found
    ? { ...talk, id: found.id, platform: found.platform, channel: found.channel, person: found.person, limits: found.limits }
    : talk;
};

/** The thread in which the person wrote last: that is where an answer goes unless staff choose another. */
export const lastThread = ({ id, interactions }: ConversationWhole): string =>
  interactions.findLast(({ direction, deletedAt }) => direction === 'in' && !deletedAt)?.conversation ?? id;

/** The next deadline of two conversations. */
export const nextOf = (dues: readonly Instant[]): Instant | null => dues.toSorted()[0] ?? null;
