import { useSignal } from '@preact/signals';
import { IdeaList } from '../../../../shared/contract/api.ts';
import { Idea } from '../../../../shared/contract/ideas.ts';
import { ScrollRegion } from '../../../../shared/ui/scroll-region.tsx';
import { Stage } from '../../../../shared/ui/stage.tsx';
import { get, send } from '../api.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { CollectingLinks } from '../parts/collecting-links.tsx';
import { Matrix } from '../parts/matrix.tsx';
import { Propose } from '../parts/propose.tsx';
import { Score } from '../parts/score.tsx';
import { Failed, Loading } from '../parts/waiting.tsx';
import { hotPlan, isLive } from '../plan.ts';
import { place } from '../router.ts';
import { field, now, tell, told } from '../state.ts';

type Scored = { impact: number | null; cost: number | null };

const Plan = ({ ideas }: { readonly ideas: readonly Idea[] }) => {
  const plan = hotPlan(ideas);
  return (
    <section aria-label={tell.value('plan.title')}>
      <h2 class="voice-title">{tell.value('plan.title')}</h2>
      <p class="sm q">{tell.value(plan.length > 0 ? 'plan.lead' : 'plan.none')}</p>
      <ol class="plan">
        {plan.slice(0, 12).map((idea, index) => (
          <li key={idea.id}>
            <b>{index + 1}</b>
            <a class="t" href={`/console/ideas/${idea.id}`}>
              {idea.title}
            </a>
            <span class="sm mute">{tell.value('votes', { n: idea.votes })}</span>
            <span class="m">
              <Stage state={idea.state}>{field.value(`idea.${idea.state}`)}</Stage>
              <span>{told.value.shortDate(idea.movedAt)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Table = ({ ideas, score }: { readonly ideas: readonly Idea[]; readonly score: (idea: Idea, mark: Scored) => void }) => (
  <ScrollRegion label={tell.value('ideas.list')}>
    <table class="tbl">
      <thead>
        <tr>
          <th>{tell.value('table.idea')}</th>
          <th class="n">{tell.value('table.votes')}</th>
          <th>{tell.value('table.state')}</th>
          <th>{tell.value('axis.impact')}</th>
          <th>{tell.value('axis.cost')}</th>
          <th>{tell.value('table.moved')}</th>
        </tr>
      </thead>
      <tbody>
        {ideas.map((idea) => (
          <tr key={idea.id}>
            <td>
              <a class="strong" href={`/console/ideas/${idea.id}`}>
                {idea.title}
              </a>
            </td>
            <td class="n">{idea.votes}</td>
            <td>
              <Stage state={idea.state}>{field.value(`idea.${idea.state}`)}</Stage>
            </td>
            <td>
              <Score idea={idea} what="impact" onScore={(mark) => score(idea, mark)} />
            </td>
            <td>
              <Score idea={idea} what="cost" onScore={(mark) => score(idea, mark)} />
            </td>
            <td class="mute nb">{told.value.near(idea.movedAt, now.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

/** All ideas: a matrix of impact against cost with the hot plan, or a list. */
export const IdeasScreen = () => {
  const { value, failed, again } = useFetched('ideas', () => get(IdeaList, '/ideas'), 60);
  const problem = useSignal<string | null>(null);
  if (!value.value) return failed.value ? <Failed error={failed.value} again={() => void again()} /> : <Loading />;
  const ideas = value.value.items.filter(({ mergedInto }) => mergedInto === null).toSorted((a, b) => b.votes - a.votes);
  const live = ideas.filter(isLive);
  const unscored = live.filter(({ impact, cost }) => impact === null || cost === null).length;
  const asList = place.value.query.get('view') === 'list';
  const score = async (idea: Idea, mark: Scored) => {
    try {
      await send(Idea, 'PATCH', `/ideas/${idea.id}`, mark);
      problem.value = null;
    } catch (error) {
      problem.value = whyFailed(error);
    }
    await again();
  };
  const table = <Table ideas={ideas} score={(idea, mark) => void score(idea, mark)} />;
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{tell.value('ideas.all')}</h1>
        <nav class="tabs" aria-label={tell.value('ideas.views')}>
          <a href="/console/ideas" aria-current={asList ? undefined : 'page'}>
            {tell.value('ideas.matrix')}
          </a>
          <a href="/console/ideas?view=list" aria-current={asList ? 'page' : undefined}>
            {tell.value('ideas.list')}
          </a>
        </nav>
        <Propose made={() => void again()} />
      </div>
      <p class="summary">
        {tell.value('ideas.summary', {
          n: ideas.length,
          fresh: ideas.filter(({ state }) => state === 'new').length,
          hot: hotPlan(ideas).length,
        })}
      </p>
      <CollectingLinks />
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
      {ideas.length === 0 ? (
        <p class="big-voice">{tell.value('ideas.none')}</p>
      ) : asList ? (
        table
      ) : (
        <>
          <div class="mx">
            <section aria-label={tell.value('ideas.matrix')}>
              <Matrix ideas={live} onScore={score} />
              <p class="sm q matrix-help">{tell.value('matrix.help')}</p>
              {unscored > 0 && <p class="sm q matrix-help">{tell.value('matrix.unscored', { n: unscored })}</p>}
            </section>
            <Plan ideas={ideas} />
          </div>
          <div class="only-m">{table}</div>
        </>
      )}
    </main>
  );
};
