import type { Idea } from '../../../../shared/contract/ideas.ts';
import { ask } from '../api.ts';
import { language, mayI, settings } from '../state.ts';
import { ideaTold } from '../voices/idea-desk.ts';
import type { IdeaPartProps } from './idea-authors.tsx';

const most = 3;

/** What an idea is about: at most three topics, and at least one before it counts as valid. */
export const IdeaTopics = ({ idea, act }: IdeaPartProps) => {
  const topics = settings.value?.topics ?? [];
  const put = (topic: string, on: boolean) => {
    const chosen = on ? [...idea.topics, topic] : idea.topics.filter((one) => one !== topic);
    act(() => ask<Idea>('PATCH', `/ideas/${idea.id}`, { topics: chosen }));
  };
  return (
    <section class="card">
      <h2>{ideaTold.value('topics.title')}</h2>
      <fieldset class="gap plain">
        <legend class="only-sr">{ideaTold.value('topics.title')}</legend>
        {topics.map(({ id, words }) => {
          const on = idea.topics.includes(id);
          return (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={on}
                disabled={!mayI('weighIdeas') || (!on && idea.topics.length >= most)}
                onChange={(event) => put(id, event.currentTarget.checked)}
              />
              <span>{words[language.value]}</span>
            </label>
          );
        })}
      </fieldset>
      <p class="sm mute">{ideaTold.value(topics.length === 0 ? 'topics.none' : 'topics.hint')}</p>
    </section>
  );
};
