import type { Idea } from '../../../shared/contract/ideas.ts';
import { Stage } from '../../../shared/ui/stage.tsx';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { Site } from '../site.ts';

/** Names of those authors who said that they may be named. */
export const namedAuthors = ({ authors }: Idea): string[] => authors.filter(({ consent, name }) => consent && name).map(({ name }) => name);

/**
 * The words that an idea came in, if they may stand in public: their author agreed to be named, or wrote them to a form of
 * the board. What was said in private is told by its title alone.
 */
export const publicWords = ({ settings }: Site, { authors, origin, text, title }: Idea): string | null => {
  const toForm = settings.channels.some(({ id, platform }) => platform === 'form' && id === origin?.channel);
  if (text === '' || text === title) return null;
  return toForm || origin === null || authors.some(({ consent }) => consent) ? text : null;
};

/** Whether votes for an idea still change anything. */
export const votable = ({ state }: Idea): boolean => !['shipped', 'declined', 'merged'].includes(state);

const authorsLine = (site: Site, idea: Idea): string => {
  const [first, ...rest] = namedAuthors(idea);
  const more = rest.length + (idea.authors.length - namedAuthors(idea).length);
  if (!first) return site.say('idea.unnamed');
  return more > 0 ? site.say('idea.by', { name: first, n: more }) : first;
};

const VoteButton = ({ site, idea }: { readonly site: Site; readonly idea: Idea }) =>
  votable(idea) ? (
    <form method="post" action={`/ideas/${idea.id}/votes`}>
      <button class="vote" type="submit" aria-label={site.say('vote.do', { title: idea.title, n: idea.votes })}>
        {idea.votes}
        <small>{site.say('votes.word', { n: idea.votes })}</small>
      </button>
    </form>
  ) : (
    <div class="vote still">
      {idea.votes}
      <small>{site.say(idea.state === 'shipped' ? 'vote.done' : 'vote.closed')}</small>
    </div>
  );

/** What the state of an idea is, in words, with a date where one is known. */
export const stageWords = (site: Site, idea: Idea): string => {
  const word = speak(fieldWords, site.language)(`idea.${idea.state}`);
  return idea.state === 'new' ? word : `${word}, ${site.moments.date(idea.movedAt)}`;
};

/** An idea in a list: its votes, title, words, stage and authors. */
export const IdeaRow = ({ site, idea }: { readonly site: Site; readonly idea: Idea }) => {
  const words = publicWords(site, idea);
  return (
    <article class="idea">
      <VoteButton site={site} idea={idea} />
      <h3>
        <a href={`/ideas/${idea.id}`}>{idea.title}</a>
      </h3>
      {words && (
        <p class="voice" lang={idea.language === 'und' ? undefined : idea.language}>
          {words.length > 180 ? `${words.slice(0, 179)}…` : words}
        </p>
      )}
      <p class="m">
        <Stage state={idea.state}>
          {stageWords(site, idea)}
          {idea.state === 'declined' && (
            <>
              , <a href={`/ideas/${idea.id}`}>{site.say('board.why')}</a>
            </>
          )}
        </Stage>
        <span>{authorsLine(site, idea)}</span>
      </p>
    </article>
  );
};
