import type { Interaction } from '../contract/acts.ts';
import type { Conversation } from '../contract/conversations.ts';
import type { Fact } from '../contract/events.ts';
import type { Idea } from '../contract/ideas.ts';
import { languageOf } from '../intake/language.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { titleOf } from './titles.ts';

/** What staff give an idea that they file themselves. */
export interface NewIdea {
  readonly title: string;
  readonly text: string;
  readonly topics?: readonly string[] | undefined;
  readonly author?: { readonly name: string; readonly email?: string | undefined; readonly consent: boolean } | undefined;
}
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

/** What an answer to a form holds of an idea. `field` is null where the whole form is one idea. */
interface AnsweredIdea {
  readonly field: string | null;
  readonly title?: string | undefined;
  readonly text: string;
  readonly email: string | undefined;
  readonly consent: boolean;
}

/** The idea that an answer to a form holds. */
export const ideaFromAnswer = (answer: Interaction, { field, title, text, email, consent }: AnsweredIdea): Idea => {
  const { author, conversation, channel, topics, at } = answer;
  const language = languageOf(text);
  const origin = { conversation, channel };
  const named = { person: author.id, name: author.name ?? '', consent: consent && author.name !== undefined, origin, language };
  return {
    ...fresh,
    moves: [],
    votesFlagged: [],
    id: field === null ? derivedId('idea', answer.id) : derivedId('idea', answer.id, field),
    title: title ?? titleOf(text),
    text,
    language,
    topics: [...topics],
    authors: author.name || email ? [{ ...named, ...(email && { email }) }] : [],
    origin,
    createdAt: at,
    movedAt: at,
  };
};

/** The idea that one thing said is, in its words; the author keeps the credit, and is not named before they agree. */
export const ideaFromInteraction = (said: Interaction, title = titleOf(said.text), consent = false): Idea => {
  const { author, conversation, channel, language, topics, text, at } = said;
  const origin = { conversation, channel };
  return {
    ...fresh,
    moves: [],
    votesFlagged: [],
    id: derivedId('idea', said.id),
    title,
    text,
    language,
    topics: [...topics],
    authors: [{ person: author.id, name: author.name ?? author.handle, consent, origin, language }],
    origin,
    createdAt: at,
    movedAt: at,
  };
};

export const proposedFact = (idea: Idea): Fact => ({
  id: derivedId('evt', idea.id, 'idea.proposed'),
  name: 'idea.proposed',
  at: idea.createdAt,
  detail: { idea: idea.id },
});
