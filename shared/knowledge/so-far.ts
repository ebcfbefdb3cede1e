import type { SaidBefore } from './disclaimers.ts';

interface Thread {
  readonly topics: readonly string[];
  readonly interactions: ReadonlyArray<{
    readonly direction: 'in' | 'out';
    readonly sourceId: string;
    readonly text: string;
    readonly topics: readonly string[];
    readonly deletedAt: string | null;
  }>;
  readonly replies: ReadonlyArray<{ readonly state: string; readonly sourceId: string | null; readonly text: string }>;
}
const onItsWay: readonly string[] = ['queued', 'sending', 'sent', 'unknown'];

/**
 * What a conversation is about and what stands in it from us: posted and not taken back, or on its way. A reply that failed or was undone
 * said nothing. A conversation itself bears its first three topics; what a person says later counts here as well.
 */
export const soFar = ({ topics, interactions, replies }: Thread): SaidBefore => {
  const theirs = interactions.filter(({ direction, deletedAt }) => direction === 'in' && deletedAt === null);
  const ours = interactions.filter(({ direction }) => direction === 'out');
  const takenBack = new Set(ours.filter(({ deletedAt }) => deletedAt !== null).map(({ sourceId }) => sourceId));
  return {
    topics: [...new Set([...topics, ...theirs.flatMap((one) => one.topics)])],
    said: [
      ...ours.filter(({ deletedAt }) => deletedAt === null).map(({ text }) => text),
      ...replies.filter(({ state, sourceId }) => onItsWay.includes(state) && !takenBack.has(sourceId ?? '')).map(({ text }) => text),
    ],
  };
};
