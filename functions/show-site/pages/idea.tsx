import type { Idea } from '../../../shared/contract/ideas.ts';
import { linkedIdea } from '../linked-data.ts';
import type { NearIdeas } from '../near-ideas.ts';
import { pictureOfIdea } from '../pictures.ts';
import { langOf, publicWords, titleIn, topicsOf, votable, votesByMail, wholeTitle } from '../public-idea.ts';
import type { Site } from '../site.ts';
import { Follow } from './follow.tsx';
import { Heard } from './heard.tsx';
import { stageWords } from './idea-row.tsx';
import { Layout } from './layout.tsx';
import { Moves } from './moves.tsx';
import { Pressed } from './pressed.tsx';
import { Share } from './share.tsx';

interface IdeaProps {
  readonly site: Site;
  readonly idea: Idea;
}

/** Who votes: asked for where votes count by their address, else only for thanks. */
const Voter = ({ site }: Pick<IdeaProps, 'site'>) => (
  <div class="votebox">
    {votesByMail(site) && (
      <label>
        {site.say('vote.email')}
        <input class="field" form="vote" type="email" name="email" required maxlength={254} autocomplete="email" />
      </label>
    )}
    <label>
      {site.say('vote.name')}
      <input class="field" form="vote" name="name" maxlength={80} autocomplete="name" />
    </label>
    <label class="check">
      <input form="vote" type="checkbox" name="consent" value="on" />
      <span>{site.say('vote.consent')}</span>
    </label>
  </div>
);

/** How many want it and the button that adds one; once pressed it says so, and where nothing changes any more it only counts. */
const VoteBox = ({ site, idea }: IdeaProps) => {
  const counted = votable(idea) && site.query['voted'] !== undefined;
  const open = votable(idea) && !counted;
  return (
    <>
      <form id="vote" class={open ? 'bigvote' : 'bigvote still'} method="post" action={`/ideas/${idea.id}/votes`}>
        <b>{site.short(idea.votes)}</b>
        <span class="q">{site.say(votable(idea) ? 'vote.want' : 'vote.wanted', { n: idea.votes })}</span>
        {counted && <span class="counted">{site.say('vote.counted')}</span>}
        {open && (
          <button class="btn pen" type="submit">
            {site.say('vote.add')}
          </button>
        )}
      </form>
      {open && <Voter site={site} />}
    </>
  );
};

/** Where a joined idea went. */
const Joined = ({ site, idea }: IdeaProps) =>
  idea.mergedInto === null ? null : (
    <p class="said">
      {site.say('idea.merged')} <a href={`/ideas/${idea.mergedInto}`}>{site.say('idea.mergedGo')}</a>
    </p>
  );

const Neighbours = ({ site, near: { before, after } }: { readonly site: Site; readonly near: NearIdeas }) =>
  before || after ? (
    <nav class="near" aria-label={site.say('near.title')}>
      {before && (
        <a rel="prev" href={`/ideas/${before.id}`}>
          <small>{site.say('near.before')}</small>
          <bdi>{titleIn(site, before)}</bdi>
        </a>
      )}
      {after && (
        <a rel="next" href={`/ideas/${after.id}`}>
          <small>{site.say('near.after')}</small>
          <bdi>{titleIn(site, after)}</bdi>
        </a>
      )}
    </nav>
  ) : null;

/** One idea: the words that it came in, how it goes and why, a vote, and a way to hear of its moves. */
export const IdeaPage = ({ site, idea, near }: IdeaProps & { readonly near: NearIdeas }) => {
  const topics = topicsOf(site, idea);
  const about = publicWords(site, idea) ?? `${stageWords(site, idea)}. ${site.say('votes', { n: idea.votes })}.`;
  const feeds = [{ path: `/ideas/${idea.id}/feed`, title: idea.title }];
  return (
    <Layout
      site={site}
      title={idea.title}
      place="ideas"
      about={about}
      kind="article"
      indexed={idea.mergedInto === null}
      picture={pictureOfIdea(site, idea)}
      feeds={feeds}
      linked={linkedIdea(site, idea)}
    >
      <div class="wrap">
        <Pressed site={site} />
        <Joined site={site} idea={idea} />
        <div class="ideapage">
          <article>
            <p class="sm q trail">
              <a href="/ideas">{site.say('idea.all')}</a>
              {topics.length > 0 && `, ${topics.join(', ')}`}
            </p>
            <h1 lang={langOf(idea.language)} dir="auto">
              {wholeTitle(site, idea)}
            </h1>
            <Heard site={site} idea={idea} joined={near.joined} />
            <Share site={site} idea={idea} />
          </article>
          <aside aria-label={site.say('idea.goes')}>
            <VoteBox site={site} idea={idea} />
            <h2 class="goes">{site.say('idea.goes')}</h2>
            <Moves site={site} idea={idea} />
            {votable(idea) && (
              <Follow
                site={site}
                action={`/ideas/${idea.id}/subscriptions`}
                title={site.say('follow.title')}
                how={site.say('follow.how')}
                feed={`/ideas/${idea.id}/feed.atom?lang=${site.language}`}
                feedTitle={site.say('follow.feed')}
                next={site.query['voted'] !== undefined}
              />
            )}
          </aside>
        </div>
        <Neighbours site={site} near={near} />
      </div>
    </Layout>
  );
};
