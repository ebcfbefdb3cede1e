import type { infer as Shape } from 'zod';
import type { ConversationWhole } from '../../../shared/contract/api.ts';
import type { ConsentSaid, SimilarIdeas, Voted } from '../../../shared/contract/idea-api.ts';
import type { Consent, Idea } from '../../../shared/contract/ideas.ts';
import type { PersonWhole } from '../../../shared/contract/person-api.ts';
import type { RankedIdeaList } from '../../../shared/contract/priorities.ts';
import { searchTexts } from '../../../shared/ideas/search.ts';
import { ask } from './api.ts';

/** What staff say about a conversation on its own screen. Each throws CallFailed. */
const pathOf = (conversation: string, rest: string): string => `/conversations/${encodeURIComponent(conversation)}${rest}`;

/** Another team's, with whoever has it still having it. */
export const giveTeam = (id: string, assignee: string | null, team: string | null) =>
  ask<ConversationWhole>('POST', pathOf(id, '/assign'), { assignee, team });
export const fileUnder = (id: string, topics: readonly string[]) => ask<ConversationWhole>('POST', pathOf(id, '/topics'), { topics });

export const readPerson = (id: string) => ask<PersonWhole>('GET', `/persons/${encodeURIComponent(id)}`);
export const sayConsent = (id: string, state: Exclude<Consent['state'], 'unasked'>) =>
  ask<ConsentSaid>('PUT', `/persons/${encodeURIComponent(id)}/consent`, { state });
type Found = Pick<Idea, 'id' | 'title' | 'state' | 'votes'>;
const mostFound = 8;
/** Ideas that ask for the same as a text, then those with its words in their titles. */
export const findIdeas = async (text: string): Promise<readonly Found[]> => {
  const [{ items: same }, { items: all }] = await Promise.all([
    ask<Shape<typeof SimilarIdeas>>('GET', `/ideas/similar?${new URLSearchParams({ text })}`),
    ask<Shape<typeof RankedIdeaList>>('GET', '/ideas'),
  ]);
  const worded = searchTexts(
    all.filter(({ mergedInto }) => mergedInto === null),
    text,
    ({ title }) => title,
  );
  return [...new Map([...same, ...worded].map((idea): [string, Found] => [idea.id, idea])).values()].slice(0, mostFound);
};
/** Votes for who said something in a conversation. */
export const voteFor = (idea: string, conversation: string, interaction: string | undefined) =>
  ask<Voted>('POST', `/ideas/${encodeURIComponent(idea)}/votes`, { conversation, ...(interaction && { interaction }) });
