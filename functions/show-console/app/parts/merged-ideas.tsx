import type { Idea } from '../../../../shared/contract/ideas.ts';
import { ask } from '../api.ts';
import { mayI } from '../state.ts';
import { tell } from '../voices/desk.ts';
import { ideaTold } from '../voices/idea-desk.ts';
import type { IdeaPartProps } from './idea-authors.tsx';

/** What was joined into an idea, each to be taken back by itself; what hangs below one of them is taken back there. */
export const MergedIdeas = ({ idea, act }: IdeaPartProps) => {
  const said = ideaTold.value;
  if (idea.merged.length === 0) return null;
  return (
    <section class="card">
      <h2>{said('merged.title')}</h2>
      <ul class="stack">
        {idea.merged.map(({ id, title, votes, mergedInto }) => (
          <li key={id} class="gap">
            <span>
              <a class="strong" href={`/console/ideas/${id}`}>
                {title}
              </a>{' '}
              <span class="sm mute">{tell.value('votes', { n: votes })}</span>
            </span>
            {mergedInto === idea.id && mayI('moveIdeas') && (
              <button
                class="btn sm"
                type="button"
                aria-label={said('merged.partOf', { title })}
                onClick={() => act(() => ask<Idea>('POST', `/ideas/${id}/unmerge`))}
              >
                {said('merged.part')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
