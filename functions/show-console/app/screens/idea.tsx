import { useSignal } from '@preact/signals';
import type { IdeaWhole } from '../../../../shared/contract/idea-api.ts';
import type { Idea } from '../../../../shared/contract/ideas.ts';
import type { RankedIdeaList } from '../../../../shared/contract/priorities.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { Stage } from '../../../../shared/ui/stage.tsx';
import { ask } from '../api.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { EffectPanel } from '../parts/effect-panel.tsx';
import { IdeaAuthors } from '../parts/idea-authors.tsx';
import { IdeaMoveForm } from '../parts/idea-move.tsx';
import { IdeaTopics } from '../parts/idea-topics.tsx';
import { MergedIdeas } from '../parts/merged-ideas.tsx';
import { Pick } from '../parts/pick.tsx';
import { Score } from '../parts/score.tsx';
import { SimilarIdeasCard } from '../parts/similar-ideas.tsx';
import { VoteFlags } from '../parts/vote-flags.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { field, mayI, told } from '../state.ts';
import { tell } from '../voices/desk.ts';
import { ranking } from '../voices/priorities.ts';

const Way = ({ idea }: { readonly idea: Idea }) => (
  <section class="card">
    <h2>{tell.value('idea.way')}</h2>
    <ol class="moves">
      <li class={idea.moves.length === 0 ? 'here' : 'done'}>
        <div>
          <time dateTime={idea.createdAt}>{told.value.shortDate(idea.createdAt)}</time>
          <b>{tell.value('idea.heard')}</b>
        </div>
      </li>
      {idea.moves.map(({ id, at, to, reason }, index) => (
        <li key={id} class={index === idea.moves.length - 1 ? 'here' : 'done'}>
          <div>
            <time dateTime={at}>{told.value.shortDate(at)}</time>
            <b>{field.value(`idea.${to}`)}</b>
            <p>{reason}</p>
          </div>
        </li>
      ))}
    </ol>
  </section>
);

const Join = ({ idea, act }: { readonly idea: Idea; readonly act: (path: string, body?: unknown) => void }) => {
  const { value } = useFetched('ideas', () => ask<RankedIdeaList>('GET', '/ideas'));
  const into = useSignal('');
  if (idea.mergedInto)
    return (
      <section class="card">
        <p>
          {tell.value('idea.joined')} <a href={`/console/ideas/${idea.mergedInto}`}>{tell.value('table.idea')}</a>
        </p>
        <button class="btn sm" type="button" onClick={() => act('unmerge')}>
          {tell.value('idea.part')}
        </button>
      </section>
    );
  const others = (value.value?.items ?? []).filter(({ id, mergedInto }) => id !== idea.id && mergedInto === null);
  return others.length === 0 ? null : (
    <section class="card gap">
      <span>{tell.value('idea.join')}</span>
      <Pick
        label={tell.value('idea.join')}
        value={into.value}
        options={[['', tell.value('idea.joinAny')], ...others.map(({ id, title }) => [id, title] as const)]}
        onPick={(id) => {
          into.value = id;
        }}
      />
      <button class="btn sm" type="button" disabled={into.value === ''} onClick={() => act('merge', { into: into.value })}>
        {tell.value('idea.joinDo')}
      </button>
    </section>
  );
};

/** One idea: who said it and how, its way, its scores, and where it is moved with a public reason. */
export const IdeaScreen = ({ id }: { readonly id: string }) => {
  const { value, failed, again } = useFetched(id, () => ask<IdeaWhole>('GET', `/ideas/${encodeURIComponent(id)}`), 60);
  const problem = useSignal<string | null>(null);
  const idea = value.value;
  if (!idea) return <Awaiting failed={failed} again={again} />;
  const act = async (deed: () => Promise<unknown>) => {
    try {
      await deed();
      problem.value = null;
    } catch (error) {
      problem.value = whyFailed(error);
    }
    await again();
  };
  const score = (mark: { impact: number | null; cost: number | null }) => void act(() => ask<Idea>('PATCH', `/ideas/${idea.id}`, mark));
  return (
    <main class="page" id="page" tabIndex={-1}>
      <p>
        <a class="btn bare sm back" href="/console/ideas">
          <Icon name="back" />
          {tell.value('idea.back')}
        </a>
      </p>
      <div class="head">
        <h1>{idea.title}</h1>
        <Stage state={idea.state}>{field.value(`idea.${idea.state}`)}</Stage>
        <span class="mute">{tell.value('votes', { n: idea.votes })}</span>
        <a class="sm" href={`/ideas/${idea.id}`} target="_blank" rel="noopener">
          {tell.value('idea.public')}
        </a>
      </div>
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
      <div class="idea-desk">
        <div>
          <section class="card">
            <h2>{tell.value('idea.said')}</h2>
            <p class="voice" lang={idea.language === 'und' ? undefined : idea.language}>
              {idea.text || idea.title}
            </p>
            {idea.origin && (
              <p class="sm">
                <a href={`/console/conversations/${encodeURIComponent(idea.origin.conversation)}`}>{tell.value('idea.talk')}</a>
              </p>
            )}
          </section>
          <IdeaAuthors idea={idea} act={(deed) => void act(deed)} />
          <IdeaTopics idea={idea} act={(deed) => void act(deed)} />
          <VoteFlags idea={idea} act={(deed) => void act(deed)} />
          <MergedIdeas idea={idea} act={(deed) => void act(deed)} />
          <section class="card gap">
            <h2>{tell.value('idea.score')}</h2>
            <span>
              {ranking.value('estimate')} <Score idea={idea} what="impact" onScore={score} />
            </span>
            <span>
              {tell.value('axis.cost')} <Score idea={idea} what="cost" onScore={score} />
            </span>
          </section>
          {mayI('moveIdeas') && (
            <SimilarIdeasCard idea={idea} join={(into) => void act(() => ask<Idea>('POST', `/ideas/${idea.id}/merge`, { into }))} />
          )}
          {mayI('moveIdeas') && (
            <Join idea={idea} act={(path, body) => void act(() => ask<Idea>('POST', `/ideas/${idea.id}/${path}`, body))} />
          )}
        </div>
        <div>
          <Way idea={idea} />
          {idea.state === 'shipped' && <EffectPanel idea={idea.id} />}
          {!idea.mergedInto && mayI('moveIdeas') && (
            <section class="card">
              <h2>{tell.value('move.title')}</h2>
              <IdeaMoveForm key={idea.state} idea={idea} moved={() => void again()} />
            </section>
          )}
        </div>
      </div>
    </main>
  );
};
