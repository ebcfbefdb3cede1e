import type { Idea } from '../../../shared/contract/ideas.ts';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { Site } from '../site.ts';
import { namedAuthors, publicWords, votable } from './idea-row.tsx';
import { Layout } from './layout.tsx';
import { Pressed } from './pressed.tsx';

interface IdeaProps {
  readonly site: Site;
  readonly idea: Idea;
}

/** The way of an idea: heard first, then each move with the reason that was given for it, the present one marked. */
const Moves = ({ site, idea }: IdeaProps) => {
  const word = speak(fieldWords, site.language);
  return (
    <ol class="moves">
      <li class={idea.moves.length === 0 ? 'here' : 'done'}>
        <div>
          <time dateTime={idea.createdAt}>{site.moments.shortDate(idea.createdAt)}</time>
          <b>{site.say('idea.born')}</b>
          <p>{site.say('idea.bornFrom')}</p>
        </div>
      </li>
      {idea.moves.map((move, index) => (
        <li key={move.id} class={index === idea.moves.length - 1 ? 'here' : 'done'}>
          <div>
            <time dateTime={move.at}>{site.moments.shortDate(move.at)}</time>
            <b>{word(`idea.${move.to}`)}</b>
            <p>{move.reason}</p>
          </div>
        </li>
      ))}
      {votable(idea) && (
        <li>
          <div>
            <b class="q">{word('idea.shipped')}</b>
            <p>{site.say('idea.thank')}</p>
          </div>
        </li>
      )}
    </ol>
  );
};

const VoteBox = ({ site, idea }: IdeaProps) => (
  <>
    <form id="vote" class="bigvote" method="post" action={`/ideas/${idea.id}/votes`}>
      <b>{idea.votes}</b>
      <span class="q">{site.say('vote.want', { n: idea.votes })}</span>
      {votable(idea) && (
        <button class="btn pen" type="submit">
          {site.say('vote.add')}
        </button>
      )}
    </form>
    {votable(idea) && (
      <div class="votebox">
        <label>
          {site.say('vote.name')}
          <input class="field" form="vote" name="name" maxlength={80} autocomplete="name" />
        </label>
        <label class="check">
          <input form="vote" type="checkbox" name="consent" value="on" />
          <span>{site.say('vote.consent')}</span>
        </label>
      </div>
    )}
  </>
);

const Heard = ({ site, idea }: IdeaProps) => {
  const names = namedAuthors(idea);
  const words = publicWords(site, idea);
  return (
    <section class="heard">
      <h2>{site.say('idea.heard', { date: site.moments.date(idea.createdAt) })}</h2>
      {words && <blockquote lang={idea.language === 'und' ? undefined : idea.language}>{words}</blockquote>}
      <p class="cite">{names.length > 0 ? names.join(', ') : site.say('idea.unnamed')}</p>
    </section>
  );
};

/** One idea: the words that it came in, how it goes and why, and a vote. */
export const IdeaPage = ({ site, idea }: IdeaProps) => {
  const topics = site.settings.topics.filter(({ id }) => idea.topics.includes(id)).map(({ words }) => words[site.language]);
  return (
    <Layout site={site} title={idea.title} place="ideas">
      <div class="wrap">
        <Pressed site={site} />
        {idea.mergedInto && (
          <p class="said">
            {site.say('idea.merged')} <a href={`/ideas/${idea.mergedInto}`}>{site.say('idea.mergedGo')}</a>
          </p>
        )}
        <div class="ideapage">
          <article>
            <p class="sm q trail">
              <a href="/ideas">{site.say('idea.all')}</a>
              {topics.length > 0 && `, ${topics.join(', ')}`}
            </p>
            <h1>{idea.title}</h1>
            <Heard site={site} idea={idea} />
          </article>
          <aside aria-label={site.say('idea.goes')}>
            <VoteBox site={site} idea={idea} />
            <h2 class="goes">{site.say('idea.goes')}</h2>
            <Moves site={site} idea={idea} />
          </aside>
        </div>
      </div>
    </Layout>
  );
};
