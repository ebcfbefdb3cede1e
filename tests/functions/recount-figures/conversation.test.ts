import { describe, expect, it } from 'vitest';
import { recountConversation } from '../../../functions/recount-figures/recount-conversation.ts';
import type { Claim } from '../../../shared/contract/conversations.ts';
import { shards } from '../../../shared/contract/keys.ts';
import { foldConversation } from '../../../shared/conversations/fold.ts';
import type { HeadRecord } from '../../../shared/conversations/ports.ts';
import { shardOf } from '../../../shared/kernel/ids.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { answered, said, standard } from '../../shared/conversations/story.ts';
import { memoryFigures } from '../../world/memory-figures.ts';

const opened = (at: string, ...more: Parameters<typeof foldConversation>[0]): HeadRecord => {
  const conversation = foldConversation([said('q', at), ...more], standard);
  if (!conversation) throw new Error('no case');
  return { conversation, memory: null, facts: [] };
};
/** Recounts against heads that are read one after the other; the last stays. */
const recounted = async (heads: ReadonlyArray<HeadRecord | null>, left?: { day: string; channel: string }) => {
  const figures = memoryFigures();
  const reads = [...heads];
  const claims: readonly Claim[] = [];
  const readTold = async () => ({ head: (reads.length > 1 ? reads.shift() : reads[0]) ?? null, claims });
  const known = (heads.find((head) => head !== null) ?? friday).conversation;
  const { id } = known;
  if (left)
    await figures.put({
      ...left,
      conversation: id,
      intent: '',
      topics: [],
      answered: false,
      resolved: false,
      escalated: false,
      firstResponse: null,
    });
  await recountConversation({ conversations: { readTold }, figures, settings: async () => standard })(id, left);
  const days = ['2026-11-12', '2026-11-13'];
  const rows = await Promise.all(days.map((day) => figures.rows(day, known.channel, shardOf(id, shards.figures))));
  return rows.flat();
};
const friday = opened('2026-11-13T14:30:00Z');
const thursday = opened('2026-11-12T14:30:00Z');
const place = (head: HeadRecord) => ({ day: dayOf(head.conversation.openedAt), channel: head.conversation.channel });

describe('the row of a conversation', () => {
  it('says the day on which it opened, what it was about, and the working minutes until the answer', async () => {
    const [row] = await recounted([opened('2026-11-13T14:30:00Z', answered('a', '2026-11-16T07:12:00Z'))]);
    expect(row).toMatchObject({ ...place(friday), answered: true, firstResponse: { state: 'met', minutes: 102 } });
  });

  it('leaves the day that it was in when the conversation turns out to have opened on another', async () =>
    expect((await recounted([thursday], place(friday))).map(({ day }) => day)).toEqual(['2026-11-12']));

  it('stays where it is when an older mark says that it left', async () =>
    expect((await recounted([friday], place(friday))).map(({ day }) => day)).toEqual(['2026-11-13']));

  it('goes when the conversation is gone', async () => expect(await recounted([null, null], place(friday))).toEqual([]));

  it('is written again when the conversation changed while it was written, and no older row stays', async () =>
    expect((await recounted([friday, thursday, thursday])).map(({ day }) => day)).toEqual(['2026-11-12']));
});
