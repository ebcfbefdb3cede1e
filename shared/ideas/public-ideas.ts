import type { Idea } from '../contract/ideas.ts';
import { publicIdea } from './naming.ts';
import type { ConsentShelf, IdeaShelf } from './ports.ts';

/** Ideas as the public may see them: a name that may not stand there never reaches a page, a feed or a picture. */
export const publicIdeas = (
  ideas: Pick<IdeaShelf, 'list' | 'family'>,
  consents: Pick<ConsentShelf, 'all' | 'of'>,
): { list: () => Promise<readonly Idea[]>; read: (id: string) => Promise<Idea | null> } => ({
  list: async () => {
    const [all, said] = await Promise.all([ideas.list(), consents.all()]);
    const children = Map.groupBy(all, ({ mergedInto }) => mergedInto);
    const under = (id: string): Idea[] => (children.get(id) ?? []).flatMap((child) => [child, ...under(child.id)]);
    return all.map((idea) => publicIdea(idea, under(idea.id), said));
  },
  read: async (id) => {
    const [idea, ...merged] = await ideas.family(id);
    if (!idea) return null;
    const people = [idea, ...merged].flatMap(({ authors }) => authors.map(({ person }) => person));
    return publicIdea(idea, merged, await consents.of(people));
  },
});
