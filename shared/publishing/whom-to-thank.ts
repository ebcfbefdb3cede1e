import type { Idea, IdeaAuthor } from '../contract/ideas.ts';
import type { Edition } from '../contract/reports.ts';
import { familyOf } from '../ideas/votes.ts';

/** Somebody to thank for an idea that was built: `own` is what they asked for, the idea itself or one that was merged into it. */
export interface ToThank {
  readonly idea: string;
  readonly own: Idea;
  readonly author: IdeaAuthor;
}

/** Everybody whose idea an edition tells as built, once an idea: its own authors first, then those of what was merged into it. */
export const whomToThank = ({ built }: Pick<Edition, 'built'>, all: readonly Idea[]): ToThank[] => {
  const byId = new Map(all.map((idea) => [idea.id, idea]));
  return built.flatMap(({ id }) => {
    const family = familyOf(id, all).flatMap((one) => byId.get(one) ?? []);
    const found = new Map<string, ToThank>();
    for (const own of family)
      for (const author of own.authors) if (!found.has(author.person)) found.set(author.person, { idea: id, own, author });
    return [...found.values()];
  });
};
