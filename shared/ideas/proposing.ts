import type { Interaction } from '../contract/acts.ts';
import type { Conversation } from '../contract/conversations.ts';
import type { Fact } from '../contract/events.ts';
import type { Idea } from '../contract/ideas.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';

/** What staff give an idea that they file themselves. */
export interface NewIdea {
  readonly title: string;
  readonly text: string;
  readonly topics?: readonly string[] | undefined;
  readonly author?: { readonly name: string; readonly email?: string | undefined; readonly consent: boolean } | undefined;
}
const longestTitle = 120;

/** The title of a text: its first sentence, at most 120 characters. */
export const titleOf = (text: string): string => {
  const [first = text] = text.trim().split(/(?<=[.!?…])\s|\n/);
  return first.length <= longestTitle ? first : `${first.slice(0, longestTitle - 1).trimEnd()}…`;
};

const fresh = {
  state: 'new',
  impact: null,
  cost: null,
  plan: null,
  mergedInto: null,
  moves: [],
  votes: 0,
  votesFlagged: [],
  version: 0,
} as const;

/** An idea that staff file: `id` is given by the caller. Refuses `idea.title-missing`. */
export const newIdea = (id: string, given: NewIdea, at: Instant): Idea => {
  if (given.title.trim() === '') throw new Refusal('idea.title-missing', 422, 'Give the idea a title that says what would change.');
  const { author } = given;
  const authors = author
    ? [
        {
          person: derivedId('per', 'idea', author.email ?? author.name),
          name: author.name,
          consent: author.consent,
          origin: null,
          language: 'und',
          ...(author.email && { email: author.email }),
        },
      ]
    : [];
  return {
    ...fresh,
    moves: [],
    votesFlagged: [],
    id,
    title: given.title.trim(),
    text: given.text.trim(),
    language: 'und',
    topics: [...(given.topics ?? [])],
    authors,
    origin: null,
    createdAt: at,
    movedAt: at,
  };
};

/**
 * The idea that was said in a conversation, in the person's own words: its id derives from the conversation, so that one
 * conversation gives one idea. `consent` says whether the author may be named in public.
 */
export const ideaFromConversation = (
  conversation: Conversation,
  said: readonly Interaction[],
  title: string,
  consent: boolean,
  at: Instant,
): Idea => {
  const own = said.filter(({ direction, text }) => direction === 'in' && text !== '');
  const words = own.find(({ intent }) => intent === 'idea') ?? own.at(-1);
  const { person } = conversation;
  const origin = { conversation: conversation.id, channel: conversation.channel };
  return {
    ...fresh,
    moves: [],
    votesFlagged: [],
    id: derivedId('idea', conversation.id),
    title: title.trim() || titleOf(words?.text ?? ''),
    text: words?.text ?? '',
    language: conversation.language,
    topics: [...conversation.topics],
    authors: [{ person: person.id, name: person.name ?? person.handle, consent, origin, language: conversation.language }],
    origin,
    createdAt: at,
    movedAt: at,
  };
};

/** The idea that an answer to an idea form is. */
export const ideaFromAnswer = (answer: Interaction, email: string | undefined, consent: boolean): Idea => ({
  ...fresh,
  moves: [],
  votesFlagged: [],
  id: derivedId('idea', answer.id),
  title: titleOf(answer.text),
  text: answer.text,
  language: answer.language,
  topics: [...answer.topics],
  authors:
    answer.author.name || email
      ? [
          {
            person: answer.author.id,
            name: answer.author.name ?? '',
            consent: consent && answer.author.name !== undefined,
            origin: { conversation: answer.conversation, channel: answer.channel },
            language: answer.language,
            ...(email && { email }),
          },
        ]
      : [],
  origin: { conversation: answer.conversation, channel: answer.channel },
  createdAt: answer.at,
  movedAt: answer.at,
});

export const proposedFact = (idea: Idea): Fact => ({
  id: derivedId('evt', idea.id, 'idea.proposed'),
  name: 'idea.proposed',
  at: idea.createdAt,
  detail: { idea: idea.id },
});
