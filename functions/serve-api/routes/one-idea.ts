import type { IdeaWhole } from '../../../shared/contract/idea-api.ts';
import type { Idea, Vote } from '../../../shared/contract/ideas.ts';
import { hearersOf } from '../../../shared/ideas/hearers.ts';
import { authorsOf, consentOf } from '../../../shared/ideas/naming.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { authorsSeenBy } from '../../../shared/staff/seen-by.ts';
import type { Call } from '../route.ts';

const unknown = (id: string | undefined) => new Refusal('idea.unknown', 404, `There is no idea ${id}.`);

/** The idea that a request names. Refuses `idea.unknown`. */
export const readIdea = async ({ ports, params }: Call): Promise<Idea> => {
  const idea = await ports.ideas.read(params['id'] ?? '');
  if (!idea) throw unknown(params['id']);
  return idea;
};

/** The idea that a request names with all that was merged into it, and everybody's votes. Refuses `idea.unknown`. */
export const readFamily = async ({ ports, params }: Call): Promise<{ family: readonly [Idea, ...Idea[]]; votes: readonly Vote[] }> => {
  const [idea, ...merged] = await ports.ideas.family(params['id'] ?? '');
  if (!idea) throw unknown(params['id']);
  const votes = await Promise.all([idea, ...merged].map(({ id }) => ports.ideas.votes(id)));
  return { family: [idea, ...merged], votes: votes.flat() };
};

/** The idea that a request names as staff see it. Refuses `idea.unknown`. */
export const readWhole = async (call: Call): Promise<IdeaWhole> => {
  const { ports } = call;
  const { family, votes } = await readFamily(call);
  const [idea, ...merged] = family;
  const authors = authorsOf(family);
  const said = await ports.consents.of(authors.map(({ person }) => person));
  const subscriptions = (await Promise.all(family.map(({ id }) => ports.subscriptions.of(id)))).flat();
  const home = (person: string) => family.find((one) => one.authors.some((author) => author.person === person))?.id ?? idea.id;
  return {
    ...idea,
    authors: authorsSeenBy(call.holder.role, authors).map((author) => ({
      ...author,
      said: consentOf(author, said),
      of: home(author.person),
    })),
    merged: merged.map(({ id, title, votes: own, createdAt, mergedInto }) => ({ id, title, votes: own, createdAt, mergedInto })),
    subscribers: hearersOf({ family, votes, subscriptions, mover: [], language: 'en' }).length,
  };
};
