import type { Idea } from '../../../shared/contract/ideas.ts';
import { secondsBetween } from '../../../shared/kernel/instant.ts';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { Site } from '../site.ts';
import { Layout } from './layout.tsx';

const columns = ['valid', 'planned', 'in_progress', 'shipped'] as const;
const doneDays = 90;

/** What comes next: four columns, each saying so when it is empty, with the last reason of every idea. */
export const RoadmapPage = ({ site, ideas }: { readonly site: Site; readonly ideas: readonly Idea[] }) => {
  const word = speak(fieldWords, site.language);
  const shown = (state: (typeof columns)[number]) =>
    ideas
      .filter((idea) => idea.mergedInto === null && idea.state === state)
      .filter((idea) => state !== 'shipped' || secondsBetween(idea.movedAt, site.now) < doneDays * 86_400)
      .sort((a, b) => (state === 'shipped' ? b.movedAt.localeCompare(a.movedAt) : b.votes - a.votes));
  return (
    <Layout site={site} title={site.say('road.title')} place="roadmap">
      <div class="wrap">
        <div class="boardhead">
          <h1>{site.say('road.title')}</h1>
          <p>{site.say('road.lead')}</p>
        </div>
        <div class="cols">
          {columns.map((state) => (
            <section key={state} aria-labelledby={`col-${state}`}>
              <h2 id={`col-${state}`}>
                {word(`idea.${state}`)}
                <span>{state === 'shipped' ? site.say('road.days') : shown(state).length}</span>
              </h2>
              {shown(state).length === 0 && <p class="sm mute">{site.say(`road.none.${state}`)}</p>}
              <ul>
                {shown(state).map((idea) => (
                  <li key={idea.id}>
                    <a href={`/ideas/${idea.id}`}>{idea.title}</a>
                    <p>{idea.moves.at(-1)?.reason}</p>
                    <p class="mute">
                      {site.say('votes', { n: idea.votes })}, {site.moments.date(idea.movedAt)}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </Layout>
  );
};
