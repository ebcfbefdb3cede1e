import { useSignal } from '@preact/signals';
import type { Idea } from '../../../../shared/contract/ideas.ts';
import type { HotPlan, RankedIdea, RankedIdeaList } from '../../../../shared/contract/priorities.ts';
import { ask } from '../api.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { CollectingLinks } from '../parts/collecting-links.tsx';
import { HotPlanPart } from '../parts/hot-plan.tsx';
import { IdeaCards } from '../parts/idea-cards.tsx';
import { IdeaTable } from '../parts/idea-table.tsx';
import { Matrix } from '../parts/matrix.tsx';
import { Propose } from '../parts/propose.tsx';
import { Score } from '../parts/score.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { placeWords, WhyImpact } from '../parts/why-impact.tsx';
import { isLive, type Marks, withMarks } from '../plan.ts';
import { place } from '../router.ts';
import { mayI } from '../state.ts';
import { tell } from '../voices/desk.ts';
import { ranking } from '../voices/priorities.ts';

const Unplaced = ({ ideas, score }: { readonly ideas: readonly RankedIdea[]; readonly score: (idea: RankedIdea, marks: Marks) => void }) =>
  ideas.length === 0 ? null : (
    <section class="unplaced" aria-label={ranking.value('matrix.unplaced')}>
      <h3>{ranking.value('matrix.unplaced')}</h3>
      <ul>
        {ideas.map((idea) => (
          <li key={idea.id} class="gap">
            <a href={`/console/ideas/${idea.id}`}>{idea.title}</a>
            <span class="sm q">
              {tell.value('axis.cost')} <Score idea={idea} what="cost" onScore={(marks) => score(idea, marks)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

/** All ideas: a matrix of impact against cost with the hot plan, or a list. */
export const IdeasScreen = () => {
  const { value, failed, again } = useFetched('ideas', () => ask<RankedIdeaList>('GET', '/ideas'), 60);
  const planned = useFetched('hot-plan', () => ask<HotPlan>('GET', '/hot-plan'), 60);
  const problem = useSignal<string | null>(null);
  const selected = useSignal<string | null>(null);
  const undo = useSignal<{ readonly idea: RankedIdea; readonly words: string } | null>(null);
  const plan = planned.value.value;
  if (!value.value || !plan) return <Awaiting failed={failed} again={again} />;
  const ideas = value.value.items.filter(({ mergedInto }) => mergedInto === null);
  const live = ideas.filter(isLive);
  const refresh = async () => void (await Promise.all([again(), planned.again()]));
  const patch = async (idea: RankedIdea, { impact, cost }: Marks) => {
    try {
      await ask<Idea>('PATCH', `/ideas/${idea.id}`, { impact, cost });
      problem.value = null;
      return true;
    } catch (error) {
      problem.value = whyFailed(error);
      return false;
    } finally {
      await refresh();
    }
  };
  const score = async (idea: RankedIdea, marks: Marks) => {
    const words = ranking.value('undo.told', { title: idea.title, place: placeWords(withMarks(idea, marks)) });
    if (await patch(idea, marks)) undo.value = { idea, words };
  };
  const putBack = async ({ idea }: { readonly idea: RankedIdea }) => {
    if (await patch(idea, idea)) undo.value = null;
  };
  const asList = place.value.query.get('view') === 'list';
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
        {mayI('fileIdeas') && <Propose made={() => void again()} />}
      </div>
      <p class="summary">
        {tell.value('ideas.summary', {
          n: ideas.length,
          fresh: ideas.filter(({ state }) => state === 'new').length,
          hot: plan.items.length,
        })}
      </p>
      <CollectingLinks />
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
      <div role="status">
        {undo.value && (
          <p class="toast">
            {undo.value.words}
            <button class="say-now" type="button" onClick={() => undo.value && void putBack(undo.value)}>
              {ranking.value('undo.do')}
            </button>
          </p>
        )}
      </div>
      {ideas.length === 0 ? (
        <p class="big-voice">{tell.value('ideas.none')}</p>
      ) : asList ? (
        <IdeaTable ideas={ideas} onScore={(idea, marks) => void score(idea, marks)} />
      ) : (
        <div class="mx">
          <section aria-label={tell.value('ideas.matrix')}>
            <div class="only-w">
              <Matrix ideas={live} selected={selected} onScore={score} />
              <p class="sm q matrix-help">{ranking.value('matrix.help')}</p>
              <Unplaced ideas={live.filter(({ cost }) => cost === null)} score={(idea, marks) => void score(idea, marks)} />
              <WhyImpact idea={live.find(({ id }) => id === selected.value)} />
            </div>
            <div class="only-m">
              <IdeaCards ideas={live} onScore={(idea, marks) => void score(idea, marks)} />
            </div>
          </section>
          <HotPlanPart plan={plan} ideas={ideas} changed={() => void refresh()} />
        </div>
      )}
    </main>
  );
};
