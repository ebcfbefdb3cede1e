interface Posted {
  readonly direction: 'in' | 'out';
  readonly sourceId: string;
  readonly text: string;
  readonly deletedAt: string | null;
}
interface Asked {
  readonly state: string;
  readonly sourceId: string | null;
  readonly text: string;
}

const onItsWay: readonly string[] = ['queued', 'sending', 'sent', 'unknown'];

/** What stands in a conversation from us: what is posted and not taken back, and what is on its way. A reply that failed or was undone said nothing. */
export const saidSoFar = (posted: readonly Posted[], replies: readonly Asked[]): readonly string[] => {
  const ours = posted.filter(({ direction }) => direction === 'out');
  const takenBack = new Set(ours.filter(({ deletedAt }) => deletedAt !== null).map(({ sourceId }) => sourceId));
  return [
    ...ours.filter(({ deletedAt }) => deletedAt === null).map(({ text }) => text),
    ...replies.filter(({ state, sourceId }) => onItsWay.includes(state) && !takenBack.has(sourceId ?? '')).map(({ text }) => text),
  ];
};
