import { SimilarIdeas } from '../../../shared/contract/idea-api.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import type { Route } from '../route.ts';

const longestAsked = 1000;

/** Ideas that were joined into another are told as that one. */
export const similarIdeaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ideas/similar',
    roles: may.readIdeas,
    summary: 'Ideas that ask for the same as a text',
    query: { text: 'what is asked for', except: 'the id of an idea to leave out' },
    gives: SimilarIdeas,
    answer: async ({ ports, query }) => {
      const text = (query.get('text') ?? '').slice(0, longestAsked);
      if (text.trim() === '') throw new Refusal('text.missing', 400, 'Give the text that ideas are held against: ?text=…');
      const found = await ports.similar(text);
      const read = await Promise.all(
        found.map(async ({ idea, score }) => {
          const filed = await ports.ideas.read(idea);
          const told = filed?.mergedInto ? await ports.ideas.read(filed.mergedInto) : filed;
          return told
            ? [{ id: told.id, title: told.title, state: told.state, votes: told.votes, score: Math.round(score * 100) / 100 }]
            : [];
        }),
      );
      const items = read.flat().filter(({ id }) => id !== query.get('except'));
      return { items: [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed() };
    },
  },
];
