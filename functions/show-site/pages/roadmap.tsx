import type { Idea } from '../../../shared/contract/ideas.ts';
import { secondsBetween } from '../../../shared/kernel/instant.ts';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { daysBetween } from '../../../shared/words/moments.ts';
import { speak } from '../../../shared/words/speak.ts';
import { langOf, titleIn } from '../public-idea.ts';
import type { Site } from '../site.ts';
import { Layout } from './layout.tsx';

const columns = ['valid', 'planned', 'in_progress', 'shipped'] as const;
type Column = (typeof columns)[number];
const doneDays = 90;
/** As many of a column as are told here; the board has the rest. */
const mostInColumn = 30;

/** What is planned comes by its first day, what is done by the day it was done, anything else by its votes. */
const before = (state: Column, a: Idea, b: Idea): number => {
  if (state === 'shipped') return b.movedAt.localeCompare(a.movedAt);
  const [from, other] = [a.plan?.from ?? '9999', b.plan?.from ?? '9999'];
  return (state === 'planned' ? from.localeCompare(other) : 0) || b.votes - a.votes;
};

const columnOf = (site: Site, ideas: readonly Idea[], state: Column): Idea[] =>
  ideas
    .filter((idea) => idea.mergedInto === null && idea.state === state)
    .filter((idea) => state !== 'shipped' || secondsBetween(idea.movedAt, site.now) < doneDays * 86_400)
    .sort((a, b) => before(state, a, b));

/** The days between which it is to be built; for the rest, since when it stands where it is. */
const datesOf = (site: Site, { state, plan, movedAt }: Idea): string => {
  if (state !== 'planned' && state !== 'in_progress') return site.moments.date(movedAt);
  return plan ? daysBetween(site.language, plan.from, plan.to) : site.say('road.noPlan');
};

const OnRoad = ({ site, idea }: { readonly site: Site; readonly idea: Idea }) => (
  <li>
    <a href={`/ideas/${idea.id}`} lang={langOf(idea.language)} dir="auto">
      {titleIn(site, idea)}
    </a>
    <p dir="auto">{idea.moves.at(-1)?.reason}</p>
    <p class="mute">
      {datesOf(site, idea)}, {site.say('votes', { n: idea.votes })}
    </p>
  </li>
);

const InColumn = ({ site, state, ideas }: { readonly site: Site; readonly state: Column; readonly ideas: readonly Idea[] }) => (
  <section aria-labelledby={`col-${state}`}>
    <h2 id={`col-${state}`}>
      {speak(fieldWords, site.language)(`idea.${state}`)}
      <span>{state === 'shipped' ? site.say('road.days', { n: ideas.length }) : ideas.length}</span>
    </h2>
    {ideas.length === 0 && <p class="sm mute">{site.say(`road.none.${state}`)}</p>}
    <ul>
      {ideas.slice(0, mostInColumn).map((idea) => (
        <OnRoad key={idea.id} site={site} idea={idea} />
      ))}
    </ul>
    {ideas.length > mostInColumn && (
      <p class="sm">
        <a href={`/ideas?state=${state}`}>{site.say('idea.all')}</a>
      </p>
    )}
  </section>
);

/** What comes next: four columns, each saying so when it is empty, with the last reason and the dates of every idea. */
export const RoadmapPage = ({ site, ideas }: { readonly site: Site; readonly ideas: readonly Idea[] }) => (
  <Layout site={site} title={site.say('road.title')} place="roadmap" about={site.say('road.lead')}>
    <div class="wrap">
      <div class="boardhead">
        <h1>{site.say('road.title')}</h1>
        <p>{site.say('road.lead')}</p>
      </div>
      <div class="cols">
        {columns.map((state) => (
          <InColumn key={state} site={site} state={state} ideas={columnOf(site, ideas, state)} />
        ))}
      </div>
      <p class="pages">
        <a class="btn" href="/ideas">
          {site.say('idea.all')}
        </a>
      </p>
    </div>
  </Layout>
);
