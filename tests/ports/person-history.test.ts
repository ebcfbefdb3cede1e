import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { personHistory } from '../../shared/aws/person-history.ts';
import type { PersonHistory } from '../../shared/community/ports.ts';
import type { ConversationShelf } from '../../shared/conversations/ports.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import type { IdeaShelf } from '../../shared/ideas/ports.ts';
import { proposedFact } from '../../shared/ideas/proposing.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { memoryIdeas } from '../fixtures/memory-ideas.ts';
import { memoryPersons } from '../fixtures/memory-persons.ts';
import { answered, said, standard } from '../shared/conversations/story.ts';
import { anIdea } from '../shared/ideas/an-idea.ts';
import { memoryConversations } from '../world/memory-conversations.ts';
import { openLocalTable } from './local-table.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

interface Shelves {
  readonly persons: PersonHistory;
  readonly shelf: ConversationShelf;
  readonly ideas: Pick<IdeaShelf, 'propose' | 'vote'>;
}
const inMemory = (): Shelves => {
  const { shelf } = memoryConversations();
  const ideas = memoryIdeas();
  return { shelf, ideas: ideas.shelf, persons: memoryPersons(shelf, ideas) };
};
const inTheTable = (): Shelves => {
  const { client, tableName } = local;
  return {
    shelf: conversationShelf(client, tableName),
    ideas: ideaShelf(client, tableName),
    persons: personHistory(client, tableName),
  };
};

describe.each([
  ['in memory', inMemory],
  ['in the table', inTheTable],
])('what is known of a person, %s', (_name, open) => {
  const author = { id: 'per_1', handle: '70001', name: 'Ірина' };
  const asked = (talk: string, day: string, person = author) =>
    said(talk, `2026-11-${day}T08:00:00Z`, { conversation: `conv_${talk}`, thread: talk, author: person });

  it('is their conversations, ideas and votes alone, newest first, so many as are asked for', async () => {
    const { persons, shelf, ideas } = open();
    const record = recordActs({ shelf, settings: async () => standard, now: () => at });
    await record([asked('a', '10'), asked('b', '12'), asked('c', '11'), asked('other', '13', { ...author, id: 'per_2' })]);
    await record([answered('d', '2026-11-12T09:00:00Z', { conversation: 'conv_b', thread: 'b' })]);
    const mine = anIdea({ id: 'idea_1', authors: [{ person: 'per_1', name: 'Ірина', consent: false, origin: null, language: 'uk' }] });
    for (const idea of [mine, anIdea({ id: 'idea_2' })]) await ideas.propose(idea, proposedFact(idea));
    const vote = { at, by: 'staff' as const, consent: false };
    await ideas.vote({ ...vote, idea: 'idea_2', voter: 'vot_1', person: 'per_1' });
    await ideas.vote({ ...vote, idea: 'idea_2', voter: 'vot_2', person: 'per_2' });
    await ideas.vote({ ...vote, idea: 'idea_1', voter: 'vot_3' });

    expect((await persons.talks('per_1', 9)).map(({ id }) => id)).toEqual(['conv_b', 'conv_c', 'conv_a']);
    expect((await persons.talks('per_1', 2)).map(({ id }) => id)).toEqual(['conv_b', 'conv_c']);
    expect((await persons.ideas('per_1', 9)).map(({ id }) => id)).toEqual(['idea_1']);
    expect((await persons.votes('per_1', 9)).map(({ idea, voter }) => [idea, voter])).toEqual([['idea_2', 'vot_1']]);
    expect(await persons.talks('per_0', 9)).toEqual([]);
  });
});
