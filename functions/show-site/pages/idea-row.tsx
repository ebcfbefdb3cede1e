import type { Idea } from '../../../shared/contract/ideas.ts';
import { Stage } from '../../../shared/ui/stage.tsx';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { siteWords } from '../../../shared/words/site-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import { clipped, langOf, namedAuthors, publicWords, titleIn, votable, votesByMail } from '../public-idea.ts';
import { quoted } from '../quoted.ts';
import type { Site } from '../site.ts';
import { marked } from './marked.tsx';

const longestWords = 180;

const Authors = ({ site, idea }: { readonly site: Site; readonly idea: Idea }) => {
  const [name] = namedAuthors(idea);
  const n = idea.authors.length - 1;
  if (!name) return <span>{site.say('idea.unnamed')}</span>;
  return <span>{n > 0 ? marked(siteWords, site.language, 'idea.by', { name, n }) : <bdi>{name}</bdi>}</span>;
};

const VoteButton = ({ site, idea }: { readonly site: Site; readonly idea: Idea }) =>
  votable(idea) && votesByMail(site) ? (
    <a class="vote" href={`/ideas/${idea.id}#vote`} aria-label={site.say('vote.do', { title: titleIn(site, idea), n: idea.votes })}>
      {site.short(idea.votes)}
      <small>{site.say('votes.word', { n: idea.votes })}</small>
    </a>
  ) : votable(idea) ? (
    <form method="post" action={`/ideas/${idea.id}/votes`}>
      <button class="vote" type="submit" aria-label={site.say('vote.do', { title: titleIn(site, idea), n: idea.votes })}>
        {site.short(idea.votes)}
        <small>{site.say('votes.word', { n: idea.votes })}</small>
      </button>
    </form>
  ) : (
    <div class="vote still">
      {site.short(idea.votes)}
      <small>{site.say(idea.state === 'shipped' ? 'vote.done' : 'vote.closed')}</small>
    </div>
  );

/** What the state of an idea is, in words: by when it is to be built where that is planned, else since when it is so. */
export const stageWords = (site: Site, { state, plan, movedAt }: Idea): string => {
  const word = speak(fieldWords, site.language)(`idea.${state}`);
  if (plan && (state === 'planned' || state === 'in_progress')) return site.say('idea.by-day', { state: word, date: site.day(plan.to) });
  return state === 'new' ? word : `${word}, ${site.moments.date(movedAt)}`;
};

/** An idea in a list: its votes, title, words, stage and authors. */
export const IdeaRow = ({ site, idea }: { readonly site: Site; readonly idea: Idea }) => {
  const words = publicWords(site, idea);
  return (
    <article class="idea">
      <VoteButton site={site} idea={idea} />
      <h3>
        <a href={`/ideas/${idea.id}`} lang={langOf(idea.language)} dir="auto">
          {titleIn(site, idea)}
        </a>
      </h3>
      {words && (
        <p class="voice" lang={langOf(idea.language)} dir="auto">
          {quoted(clipped(words, longestWords), site.language)}
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
        <Authors site={site} idea={idea} />
      </p>
    </article>
  );
};
