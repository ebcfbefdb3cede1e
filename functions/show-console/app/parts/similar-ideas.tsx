import type { SimilarIdeas } from '../../../../shared/contract/idea-api.ts';
import type { Idea } from '../../../../shared/contract/ideas.ts';
import { Stage } from '../../../../shared/ui/stage.tsx';
import { ask } from '../api.ts';
import { useFetched } from '../fetched.ts';
import { field } from '../state.ts';
import { tell } from '../voices/desk.ts';

/** Ideas that ask for the same, each to be joined with one press; nothing where there are none. */
export const SimilarIdeasCard = ({ idea, join }: { readonly idea: Idea; readonly join: (into: string) => void }) => {
  const query = new URLSearchParams({ text: `${idea.title}\n${idea.text}`, except: idea.id });
  const { value } = useFetched(`similar-${idea.id}`, () => ask<SimilarIdeas>('GET', `/ideas/similar?${query}`));
  const found = value.value?.items ?? [];
  if (idea.mergedInto || found.length === 0) return null;
  return (
    <section class="card" aria-label={tell.value('similar.title')}>
      <h2>{tell.value('similar.title')}</h2>
      <ul class="stack">
        {found.map(({ id, title, state, votes }) => (
          <li key={id} class="gap">
            <span>
              <a class="strong" href={`/console/ideas/${id}`}>
                {title}
              </a>{' '}
              <span class="sm mute">{tell.value('votes', { n: votes })}</span> <Stage state={state}>{field.value(`idea.${state}`)}</Stage>
            </span>
            <button class="btn sm" type="button" aria-label={tell.value('similar.joinInto', { title })} onClick={() => join(id)}>
              {tell.value('similar.join')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
