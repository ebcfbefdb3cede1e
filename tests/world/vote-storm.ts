import { mergeIdea, unmergeIdea } from '../../shared/ideas/merging.ts';
import type { IdeaShelf, RecountShelf } from '../../shared/ideas/ports.ts';
import { fromMillis, type Instant } from '../../shared/kernel/instant.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';

/** What happens to a few ideas: a person votes, one is merged into another, a merge is taken back, somebody counts. */
export type Deed =
  | { readonly do: 'vote'; readonly idea: number; readonly voter: number }
  | { readonly do: 'merge'; readonly idea: number; readonly into: number }
  | { readonly do: 'unmerge'; readonly idea: number }
  | { readonly do: 'count'; readonly idea: number };

export interface Storm {
  readonly ideas: IdeaShelf & RecountShelf;
  readonly recount: (idea: string) => Promise<void>;
  readonly nameOf: (idea: number) => string;
}
const at: Instant = fromMillis(Date.parse('2026-11-16T08:00:00Z'));

/** Does one deed as a function would; what is refused or was too late changes nothing. */
export const doDeed = async ({ ideas, recount, nameOf }: Storm, deed: Deed): Promise<void> => {
  const id = nameOf(deed.idea);
  try {
    if (deed.do === 'count') return await recount(id);
    if (deed.do === 'vote') return void (await ideas.vote({ idea: id, voter: `vot_${deed.voter}`, at, by: 'person', consent: false }));
    const idea = await ideas.read(id);
    const into = deed.do === 'merge' ? await ideas.read(nameOf(deed.into)) : undefined;
    if (!idea) return;
    if (into) {
      const merged = mergeIdea(idea, into, at, 'marta');
      await ideas.merge(merged.idea, idea.version, [merged.fact]);
    } else if (deed.do === 'unmerge') {
      const apart = unmergeIdea(idea, at, 'marta');
      await ideas.unmerge(apart.idea, idea.version, apart.from, [apart.fact]);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
};

/** What is wrong with ideas after a storm, told from votes and heads alone: a circle, a family that is not one, a wrong count. */
export const faultsAfter = async ({ ideas, recount, nameOf }: Storm, count: number): Promise<string[]> => {
  const names = Array.from({ length: count }, (_, n) => nameOf(n));
  for (const name of names) await recount(name);
  const heads = new Map(await Promise.all(names.map(async (name) => [name, await ideas.read(name)] as const)));
  const faults: string[] = [];
  const underneath = (name: string): string[] => [name, ...names.filter((one) => heads.get(one)?.mergedInto === name).flatMap(underneath)];
  for (const name of names) {
    const met = new Set<string>();
    for (let next: string | null = name; next; next = heads.get(next)?.mergedInto ?? null) {
      if (met.has(next)) return [`${name} goes round in a circle`];
      met.add(next);
    }
  }
  for (const name of names) {
    const family = underneath(name);
    const kept = (await ideas.family(name)).map(({ id }) => id);
    if (kept.toSorted().join() !== family.toSorted().join())
      faults.push(`${name} keeps the family ${kept.join(' ')}, not ${family.join(' ')}`);
    const votes = (await Promise.all(family.map((one) => ideas.votes(one)))).flat();
    const people = new Set(votes.map(({ voter }) => voter)).size;
    if (heads.get(name)?.votes !== people) faults.push(`${name} says ${heads.get(name)?.votes} votes of ${people} people`);
    const { state, mergedInto } = heads.get(name) ?? {};
    if ((state === 'merged') !== (mergedInto !== null)) faults.push(`${name} is ${state} and merged into ${mergedInto}`);
  }
  return faults;
};
